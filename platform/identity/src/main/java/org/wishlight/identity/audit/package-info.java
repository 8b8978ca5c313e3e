/** Who came in, who was refused, and who may read about it. */
@NullMarked
package org.wishlight.identity.audit;

import org.jspecify.annotations.NullMarked;
