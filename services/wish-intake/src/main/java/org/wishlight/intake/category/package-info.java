/** What wishes are about. */
@NullMarked
package org.wishlight.intake.category;

import org.jspecify.annotations.NullMarked;
