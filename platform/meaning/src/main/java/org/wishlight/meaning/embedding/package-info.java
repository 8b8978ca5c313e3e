/** Sentences as points in a space where what means the same is near. */
@NullMarked
package org.wishlight.meaning.embedding;

import org.jspecify.annotations.NullMarked;
