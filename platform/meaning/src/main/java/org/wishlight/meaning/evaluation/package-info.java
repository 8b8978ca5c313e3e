/** How good all this is, on any labelled file. */
@NullMarked
package org.wishlight.meaning.evaluation;

import org.jspecify.annotations.NullMarked;
