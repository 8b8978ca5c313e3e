/** Which neighbourhood belongs to which office. */
@NullMarked
package org.wishlight.matching.place;

import org.jspecify.annotations.NullMarked;
