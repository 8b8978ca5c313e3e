/** Rounds: open wishes and those who suit them are brought together as a whole, exactly. */
@NullMarked
package org.wishlight.matching.round;

import org.jspecify.annotations.NullMarked;
