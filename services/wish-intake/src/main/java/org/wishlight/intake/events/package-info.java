/** Wishes that other systems send as CloudEvents. */
@NullMarked
package org.wishlight.intake.events;

import org.jspecify.annotations.NullMarked;
