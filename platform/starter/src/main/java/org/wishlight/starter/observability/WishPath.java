package org.wishlight.starter.observability;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;

/**
 * Finds the wish that a path is about: {@code /api/v1/wishes/{id}} or {@code /api/v1/wall/{id}}.
 */
final class WishPath {
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
  private static final List<String> WISHES = List.of("wishes", "wall");

  private WishPath() {}

  static @Nullable String wish(RequestPath path) {
    var parts = path.value().split("/");
    return parts.length > 4 && WISHES.contains(parts[3]) && ID.matcher(parts[4]).matches()
        ? parts[4]
        : null;
  }
}
