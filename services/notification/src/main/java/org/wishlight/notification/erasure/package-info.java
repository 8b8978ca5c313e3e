/** Forgetting a person, everywhere in this service. */
@NullMarked
package org.wishlight.notification.erasure;

import org.jspecify.annotations.NullMarked;
