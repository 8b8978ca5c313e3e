/** Wishes that are proposed to volunteers, and what they answer. */
@NullMarked
package org.wishlight.matching.proposal;

import org.jspecify.annotations.NullMarked;
