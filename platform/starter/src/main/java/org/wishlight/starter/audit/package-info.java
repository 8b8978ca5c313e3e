/** Who did, or was refused, what touches persons and rights. */
@NullMarked
package org.wishlight.starter.audit;

import org.jspecify.annotations.NullMarked;
