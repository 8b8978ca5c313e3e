/** Collects the wishes: where they come in, are reviewed and put on the wall. */
@NullMarked
package org.wishlight.intake;

import org.jspecify.annotations.NullMarked;
