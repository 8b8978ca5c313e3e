@NullMarked
package org.wishlight.local;

import org.jspecify.annotations.NullMarked;
