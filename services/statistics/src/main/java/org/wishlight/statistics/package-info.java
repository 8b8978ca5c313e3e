/** The figures that everyone can see. */
@NullMarked
package org.wishlight.statistics;

import org.jspecify.annotations.NullMarked;
