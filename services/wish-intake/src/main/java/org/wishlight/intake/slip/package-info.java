/** The paper slip that somebody takes home when their wish is filed. */
@NullMarked
package org.wishlight.intake.slip;

import org.jspecify.annotations.NullMarked;
