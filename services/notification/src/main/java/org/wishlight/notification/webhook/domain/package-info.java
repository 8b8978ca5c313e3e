/** Addresses that may be called, events that may be told. */
@NullMarked
package org.wishlight.notification.webhook.domain;

import org.jspecify.annotations.NullMarked;
