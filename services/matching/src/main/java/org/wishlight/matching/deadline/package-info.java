/** What happens when nobody takes a wish in time. */
@NullMarked
package org.wishlight.matching.deadline;

import org.jspecify.annotations.NullMarked;
