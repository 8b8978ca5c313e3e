/** The little that must be known of a wish to speak about it. */
@NullMarked
package org.wishlight.notification.wish;

import org.jspecify.annotations.NullMarked;
