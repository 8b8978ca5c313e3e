/** Whether two wishes are the same one. */
@NullMarked
package org.wishlight.meaning.likeness;

import org.jspecify.annotations.NullMarked;
