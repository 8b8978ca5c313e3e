/** Traces, logs and meters that every service has. */
@NullMarked
package org.wishlight.starter.observability;

import org.jspecify.annotations.NullMarked;
