package org.wishlight.bench.peer.modulith;

import org.springframework.modulith.events.Externalized;
import org.wishlight.bench.peer.FiledWish;

/** What is told to Kafka, keyed by neighbourhood as ours is. */
@Externalized("peer.modulith.wishes::#{#this.neighborhood()}")
record WishFiled(String neighborhood, FiledWish wish) {}
