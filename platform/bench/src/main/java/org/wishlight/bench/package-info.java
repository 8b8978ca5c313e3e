/** The command {@code ./wishlight bench}. */
@NullMarked
package org.wishlight.bench;

import org.jspecify.annotations.NullMarked;
