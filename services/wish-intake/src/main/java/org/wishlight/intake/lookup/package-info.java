/** Following a wish without an account: by its code and the end of the phone number. */
@NullMarked
package org.wishlight.intake.lookup;

import org.jspecify.annotations.NullMarked;
