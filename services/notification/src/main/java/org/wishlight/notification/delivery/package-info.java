/** Deliveries: a notice on a channel that leads out of the platform, tried until it arrives. */
@NullMarked
package org.wishlight.notification.delivery;

import org.jspecify.annotations.NullMarked;
