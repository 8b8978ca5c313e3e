@NullMarked
package org.wishlight.local.up;

import org.jspecify.annotations.NullMarked;
