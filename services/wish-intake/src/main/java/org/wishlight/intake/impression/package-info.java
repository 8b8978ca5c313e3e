/** What is kept of each wish so that it can be compared with others. */
@NullMarked
package org.wishlight.intake.impression;

import org.jspecify.annotations.NullMarked;
