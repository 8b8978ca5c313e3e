/** What a text means, worked out once and used by sorting, fit and likeness. */
@NullMarked
package org.wishlight.meaning.sense;

import org.jspecify.annotations.NullMarked;
