/**
 * A small linear model over words and embeddings, learnt from examples when the product is built.
 */
@NullMarked
package org.wishlight.meaning.learning;

import org.jspecify.annotations.NullMarked;
