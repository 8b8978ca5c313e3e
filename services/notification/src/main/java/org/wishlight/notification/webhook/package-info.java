/** Webhooks after Standard Webhooks: offices' own software is told by a signed request. */
@NullMarked
package org.wishlight.notification.webhook;

import org.jspecify.annotations.NullMarked;
