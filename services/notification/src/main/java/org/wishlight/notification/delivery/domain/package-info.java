/** When a delivery is tried again. */
@NullMarked
package org.wishlight.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
