/** What one round decides, in numbers. */
@NullMarked
package org.wishlight.matching.round.domain;

import org.jspecify.annotations.NullMarked;
