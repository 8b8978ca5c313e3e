/** The commands behind {@code ./wishlight}. */
@NullMarked
package org.wishlight.local;

import org.jspecify.annotations.NullMarked;
