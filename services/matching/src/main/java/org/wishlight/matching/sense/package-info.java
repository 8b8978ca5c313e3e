/** What wishes and offers mean, made once and kept. */
@NullMarked
package org.wishlight.matching.sense;

import org.jspecify.annotations.NullMarked;
