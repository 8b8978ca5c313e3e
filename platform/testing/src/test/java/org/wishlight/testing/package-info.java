@NullMarked
package org.wishlight.testing;

import org.jspecify.annotations.NullMarked;
