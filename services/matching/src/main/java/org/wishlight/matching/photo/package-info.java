/** Pictures of what was done: drawn anew, kept apart, shown to those concerned. */
@NullMarked
package org.wishlight.matching.photo;

import org.jspecify.annotations.NullMarked;
