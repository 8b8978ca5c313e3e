/** The published wishes: who answers for each, and who may take it now. */
@NullMarked
package org.wishlight.matching.wall;

import org.jspecify.annotations.NullMarked;
