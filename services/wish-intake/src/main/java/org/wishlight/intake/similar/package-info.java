/** Wishes that may be the same as another one. */
@NullMarked
package org.wishlight.intake.similar;

import org.jspecify.annotations.NullMarked;
