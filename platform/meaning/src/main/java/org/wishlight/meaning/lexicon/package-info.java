/** What the words of the trades say about a text, without any model. */
@NullMarked
package org.wishlight.meaning.lexicon;

import org.jspecify.annotations.NullMarked;
