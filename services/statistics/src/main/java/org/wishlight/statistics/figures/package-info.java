/** Answers questions about the figures, once or as they change. */
@NullMarked
package org.wishlight.statistics.figures;

import org.jspecify.annotations.NullMarked;
