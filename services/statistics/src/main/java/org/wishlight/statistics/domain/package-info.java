/** What a wish counts for: pure functions from events to figures. */
@NullMarked
package org.wishlight.statistics.domain;

import org.jspecify.annotations.NullMarked;
