/** Who offers to help, with what, and how much they hold now. */
@NullMarked
package org.wishlight.matching.volunteer;

import org.jspecify.annotations.NullMarked;
