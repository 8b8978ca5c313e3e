package org.wishlight.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keysets in environment variables, as JSON or as JSON in Base64. */
record KeyVariables(String prefix, Map<String, String> environment) implements KeyPlace {

  @Override
  public Optional<String> read(String keyset) {
    return Optional.ofNullable(environment.get(variable(keyset)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> text.startsWith("{") ? text : decoded(text, keyset));
  }

  @Override
  public void putIfAbsent(String keyset, String text) {
    throw new KeysUnavailable("a keyset cannot be made in " + where(keyset));
  }

  @Override
  public String where(String keyset) {
    return "the environment variable " + variable(keyset);
  }

  private String variable(String keyset) {
    return prefix + keyset.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private String decoded(String text, String keyset) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), UTF_8);
    } catch (IllegalArgumentException neither) {
      throw new KeysUnavailable(where(keyset) + " is neither JSON nor Base64");
    }
  }

  @Override
  public String toString() {
    return "KeyVariables[" + prefix + "]";
  }
}
