/** Hears what happens to wishes and keeps facts and rollups, every event once. */
@NullMarked
package org.wishlight.statistics.counting;

import org.jspecify.annotations.NullMarked;
