/** From nothing to a running platform, and keeping it running. */
@NullMarked
package org.wishlight.local.up;

import org.jspecify.annotations.NullMarked;
