/** Tells the people concerned what happened to a wish, once each, where they will see it. */
@NullMarked
package org.wishlight.notification;

import org.jspecify.annotations.NullMarked;
