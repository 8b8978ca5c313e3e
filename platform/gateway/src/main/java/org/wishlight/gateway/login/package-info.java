/** How a person logs in at the door, stays logged in, and is known to the services behind it. */
@NullMarked
package org.wishlight.gateway.login;

import org.jspecify.annotations.NullMarked;
