/** How much one client may ask for. */
@NullMarked
package org.wishlight.gateway.limit;

import org.jspecify.annotations.NullMarked;
