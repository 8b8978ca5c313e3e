package org.wishlight.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A way back that leads to this door and nowhere else. */
final class LocalPath {

  private static final String START = "/";
  private static final int LONGEST = 512;

  private LocalPath() {}

  static String of(@Nullable String wanted) {
    return wanted != null && wanted.length() <= LONGEST && isLocal(wanted) ? wanted : START;
  }

  private static boolean isLocal(String wanted) {
    try {
      var address = new URI(wanted);
      return address.getScheme() == null
          && address.getRawAuthority() == null
          && wanted.startsWith("/")
          && !wanted.startsWith("//");
    } catch (URISyntaxException forged) {
      return false;
    }
  }
}
