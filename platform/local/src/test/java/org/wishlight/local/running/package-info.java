@NullMarked
package org.wishlight.local.running;

import org.jspecify.annotations.NullMarked;
