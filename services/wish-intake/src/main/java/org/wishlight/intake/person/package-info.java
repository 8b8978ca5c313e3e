/** Whose wish it is: personal data, which leaves this service in no clear form. */
@NullMarked
package org.wishlight.intake.person;

import org.jspecify.annotations.NullMarked;
