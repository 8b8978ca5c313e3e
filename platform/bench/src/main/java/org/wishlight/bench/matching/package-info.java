/** Matching measured: the claim race, and rounds. */
@NullMarked
package org.wishlight.bench.matching;

import org.jspecify.annotations.NullMarked;
