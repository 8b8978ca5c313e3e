/** Taking a wish from the wall and granting it. */
@NullMarked
package org.wishlight.matching.claim;

import org.jspecify.annotations.NullMarked;
