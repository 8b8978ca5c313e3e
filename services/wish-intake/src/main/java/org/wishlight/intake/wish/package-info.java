/** Wishes from filing to the wall and back. */
@NullMarked
package org.wishlight.intake.wish;

import org.jspecify.annotations.NullMarked;
