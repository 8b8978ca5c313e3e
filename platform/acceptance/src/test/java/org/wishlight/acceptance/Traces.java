package org.wishlight.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people in bytes, however their names and phones may be written there. */
final class Traces {
  private final List<String> forms;

  Traces(Collection<Person> people) {
    forms = people.stream().flatMap(Traces::forms).map(Traces::asBytes).toList();
  }

  boolean in(byte[] bytes) {
    var text = new String(bytes, ISO_8859_1);
    return forms.stream().anyMatch(text::contains);
  }

  private static Stream<String> forms(Person person) {
    return Stream.concat(formsOfName(person.name()), formsOfPhone(person.phone()));
  }

  private static Stream<String> formsOfName(String name) {
    var percent = URLEncoder.encode(name, UTF_8);
    var escaped = name.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    return Stream.of(
        name,
        name.substring(1),
        percent,
        percent.toLowerCase(Locale.ROOT),
        escaped,
        escaped.toUpperCase(Locale.ROOT).replace("\\U", "\\u"));
  }

  private static Stream<String> formsOfPhone(String phone) {
    var head = phone.substring(0, 3);
    var middle = phone.substring(3, 7);
    var tail = phone.substring(7);
    return Stream.of("", "-", " ", "%20", "+").map(gap -> head + gap + middle + gap + tail);
  }

  /** UTF-8 bytes, one to a character, as the haystack is read. */
  private static String asBytes(String form) {
    return new String(form.getBytes(UTF_8), ISO_8859_1);
  }
}
