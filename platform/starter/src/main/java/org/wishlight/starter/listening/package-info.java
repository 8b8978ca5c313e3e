/** Events heard: decoded, retried, dead-lettered, measured; idempotence is in the handlers. */
@NullMarked
package org.wishlight.starter.listening;

import org.jspecify.annotations.NullMarked;
