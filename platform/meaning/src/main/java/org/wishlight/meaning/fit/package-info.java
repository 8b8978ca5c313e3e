/** Which offers suit a wish, and when none does. */
@NullMarked
package org.wishlight.meaning.fit;

import org.jspecify.annotations.NullMarked;
