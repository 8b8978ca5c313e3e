/** The offices, and the neighbourhoods whose wish walls they keep. */
@NullMarked
package org.wishlight.intake.neighborhood;

import org.jspecify.annotations.NullMarked;
