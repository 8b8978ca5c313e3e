/** Real MongoDB and real Kafka as processes of this machine, for the launcher and for tests. */
@NullMarked
package org.wishlight.local.infra;

import org.jspecify.annotations.NullMarked;
