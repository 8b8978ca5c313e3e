/** Wishes in numbers, sent at a pace, and when they were answered and seen. */
@NullMarked
package org.wishlight.bench.load;

import org.jspecify.annotations.NullMarked;
