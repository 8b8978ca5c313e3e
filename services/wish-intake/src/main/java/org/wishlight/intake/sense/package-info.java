/** What texts mean, worked out beside the event loops. */
@NullMarked
package org.wishlight.intake.sense;

import org.jspecify.annotations.NullMarked;
