/** A service that inserts each wish, and leaves its event to the MongoDB Kafka connector. */
@NullMarked
package org.wishlight.bench.peer.plain;

import org.jspecify.annotations.NullMarked;
