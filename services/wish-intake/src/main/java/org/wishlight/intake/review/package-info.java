/** What waits for a reviewer: in which order, since when, and how it is worked off. */
@NullMarked
package org.wishlight.intake.review;

import org.jspecify.annotations.NullMarked;
