@NullMarked
package org.wishlight.local.keys;

import org.jspecify.annotations.NullMarked;
