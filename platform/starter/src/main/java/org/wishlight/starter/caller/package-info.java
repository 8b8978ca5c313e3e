/** Who is calling. */
@NullMarked
package org.wishlight.starter.caller;

import org.jspecify.annotations.NullMarked;
