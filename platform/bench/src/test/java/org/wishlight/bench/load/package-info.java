@NullMarked
package org.wishlight.bench.load;

import org.jspecify.annotations.NullMarked;
