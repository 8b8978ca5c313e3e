/** The whole programme acted out against the running system, and its books checked afterwards. */
@NullMarked
package org.wishlight.local.demo;

import org.jspecify.annotations.NullMarked;
