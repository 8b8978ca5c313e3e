package org.wishlight.starter.privacy;

import java.io.IOException;
import java.util.Optional;

/** Where keysets lie, as text. */
sealed interface KeyPlace permits KeyFolder, KeyVariables {

  Optional<String> read(String keyset) throws IOException;

  /** Whoever comes first wins; the second one's text is dropped. */
  void putIfAbsent(String keyset, String text) throws IOException;

  /** Said to a person who looks for it. */
  String where(String keyset);
}
