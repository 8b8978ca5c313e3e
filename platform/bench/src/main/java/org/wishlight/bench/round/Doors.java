package org.wishlight.bench.round;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wishlight.bench.servers.Stage;

/** The three ways from a request to a record on Kafka. */
record Doors(Door ours, Door connector, Door modulith) {

  static Doors of(Stage stage) {
    Map<String, String> tokens = new ConcurrentHashMap<>();
    return new Doors(
        door(stage, tokens, Stage.INTAKE),
        door(stage, tokens, Stage.PLAIN, Stage.WORKER),
        door(stage, tokens, Stage.MODULITH));
  }

  private static Door door(Stage stage, Map<String, String> tokens, String... servers) {
    var port = stage.server(servers[0]).port();
    var letters = Wishes.letters(port, client -> tokens.computeIfAbsent(client, stage::token));
    return new Door(port, letters, List.of(servers));
  }
}
