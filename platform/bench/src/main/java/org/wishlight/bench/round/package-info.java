/** The arms of a run, and their order. */
@NullMarked
package org.wishlight.bench.round;

import org.jspecify.annotations.NullMarked;
