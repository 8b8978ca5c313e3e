/** A service on Spring Modulith: event publication registry in MongoDB, externalised to Kafka. */
@NullMarked
package org.wishlight.bench.peer.modulith;

import org.jspecify.annotations.NullMarked;
