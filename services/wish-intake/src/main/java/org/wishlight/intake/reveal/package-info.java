/** Who has seen a wisher's name, phone and address in clear, when and why. */
@NullMarked
package org.wishlight.intake.reveal;

import org.jspecify.annotations.NullMarked;
