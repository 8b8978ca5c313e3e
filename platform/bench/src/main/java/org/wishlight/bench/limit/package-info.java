/** What the database alone can take: nothing can be faster. */
@NullMarked
package org.wishlight.bench.limit;

import org.jspecify.annotations.NullMarked;
