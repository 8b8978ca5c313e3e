package org.wishlight.gateway.login;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is logged in, in the words of the platform, whatever the issuer calls them. */
record Person(
    String name, List<String> roles, @Nullable String office, @Nullable String neighborhood) {

  /**
   * @param tokens what the issuer said, the more telling first
   */
  static Person of(String name, List<Map<String, Object>> tokens, OidcProperties.Claims names) {
    var subject = text(tokens, names.subject());
    return new Person(
        subject == null ? name : subject,
        roles(found(tokens, names.roles()), names.rolePrefix()),
        text(tokens, names.office()),
        text(tokens, names.neighborhood()));
  }

  private static List<String> roles(@Nullable Object claimed, String prefix) {
    var roles = new ArrayList<String>();
    if (claimed instanceof Collection<?> several) {
      several.stream()
          .map(String::valueOf)
          .filter(role -> role.startsWith(prefix))
          .map(role -> role.substring(prefix.length()))
          .forEach(roles::add);
    }
    return roles;
  }

  private static @Nullable String text(List<Map<String, Object>> tokens, String path) {
    var found = found(tokens, path);
    return found == null ? null : found.toString();
  }

  private static @Nullable Object found(List<Map<String, Object>> tokens, String path) {
    for (var token : tokens) {
      var found = found(token, path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A claim of that very name goes before what lies within another one. */
  private static @Nullable Object found(Map<?, ?> claims, String path) {
    var here = claims.get(path);
    var dot = path.indexOf('.');
    return here == null && dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? found(inner, path.substring(dot + 1))
        : here;
  }
}
