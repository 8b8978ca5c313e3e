/** Volunteers, the wall, claims and their deadlines. */
@NullMarked
package org.wishlight.matching;

import org.jspecify.annotations.NullMarked;
