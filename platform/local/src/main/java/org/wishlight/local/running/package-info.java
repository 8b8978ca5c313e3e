/** What runs now: its record on disk, its state, its end. */
@NullMarked
package org.wishlight.local.running;

import org.jspecify.annotations.NullMarked;
