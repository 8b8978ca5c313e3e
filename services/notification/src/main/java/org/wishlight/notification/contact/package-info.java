/** How people can be reached: the only personal data here, sealed. */
@NullMarked
package org.wishlight.notification.contact;

import org.jspecify.annotations.NullMarked;
