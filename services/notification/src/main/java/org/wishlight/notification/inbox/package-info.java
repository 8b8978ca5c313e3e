/** Notices as their recipients read them. */
@NullMarked
package org.wishlight.notification.inbox;

import org.jspecify.annotations.NullMarked;
