package org.wishlight.bench.servers;

import java.util.List;
import java.util.stream.Stream;

/** Where a filed wish becomes visible to a consumer of Kafka. */
public final class Topics {
  public static final String OURS = "wishlight.wish-events";
  static final String CONNECTOR_PREFIX = "peer.connector";
  static final List<String> OF_THE_PEERS =
      List.of("peer.modulith.wishes", CONNECTOR_PREFIX + ".plain.wishes");
  public static final List<String> ALL =
      Stream.concat(Stream.of(OURS), OF_THE_PEERS.stream()).toList();

  private Topics() {}
}
