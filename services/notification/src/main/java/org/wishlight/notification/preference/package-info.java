/** How a recipient wants to be told. */
@NullMarked
package org.wishlight.notification.preference;

import org.jspecify.annotations.NullMarked;
