package org.wishlight.local.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done with keysets.
 *
 * @param names which ones are to be made; empty for those that the platform needs
 * @param folder where they are, if not in the project
 * @param force removes old keys whatever is still sealed with them
 */
public record KeyCommand(Action action, List<String> names, Optional<Path> folder, boolean force) {

  /** As it is typed, in lower case. */
  public enum Action {
    CREATE,
    ROTATE,
    RETIRE,
    LIST
  }
}
