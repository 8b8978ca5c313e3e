/** The vocabulary: what a wish can need and an offer can give. */
@NullMarked
package org.wishlight.meaning.tags;

import org.jspecify.annotations.NullMarked;
