/** How much a volunteer suits a wish. */
@NullMarked
package org.wishlight.matching.fit.domain;

import org.jspecify.annotations.NullMarked;
