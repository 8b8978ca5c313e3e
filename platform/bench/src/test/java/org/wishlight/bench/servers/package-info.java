@NullMarked
package org.wishlight.bench.servers;

import org.jspecify.annotations.NullMarked;
