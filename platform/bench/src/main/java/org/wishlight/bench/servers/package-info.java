/** The processes of a run, and what they cost. */
@NullMarked
package org.wishlight.bench.servers;

import org.jspecify.annotations.NullMarked;
