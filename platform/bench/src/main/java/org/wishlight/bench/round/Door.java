package org.wishlight.bench.round;

import java.util.List;
import org.wishlight.bench.load.Letter;

/**
 * Where an arm files.
 *
 * @param servers who is at work behind it, beside the stores
 */
record Door(int port, List<Letter> letters, List<String> servers) {

  String[] names() {
    return servers.toArray(String[]::new);
  }
}
