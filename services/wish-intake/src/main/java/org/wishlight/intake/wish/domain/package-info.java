/** What may be done with a wish, and what then has happened. */
@NullMarked
package org.wishlight.intake.wish.domain;

import org.jspecify.annotations.NullMarked;
