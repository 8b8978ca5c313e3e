/** Who suits a wish, and why. */
@NullMarked
package org.wishlight.matching.fit;

import org.jspecify.annotations.NullMarked;
