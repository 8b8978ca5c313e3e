/** Who can be told something. */
@NullMarked
package org.wishlight.notification.recipient.domain;

import org.jspecify.annotations.NullMarked;
