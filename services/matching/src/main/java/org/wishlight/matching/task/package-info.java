/** What the staff must do themselves, as the wall has it. */
@NullMarked
package org.wishlight.matching.task;

import org.jspecify.annotations.NullMarked;
