package org.wishlight.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTests {

  @Test
  void areTheSameInBothLanguages() throws IOException {
    assertThat(placeholders("messages_zh")).isEqualTo(placeholders("messages"));
  }

  @Test
  void followTheTerminal() {
    assertThat(Messages.languageOf(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.CHINESE);
    assertThat(Messages.languageOf(Map.of("LANG", "zh_CN", "LC_ALL", "C")))
        .isEqualTo(Locale.ENGLISH);
    assertThat(Messages.languageOf(Map.of())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void writePortsWithoutSeparators() {
    assertThat(Messages.in(Locale.ENGLISH).of("port.held", 27017, "MongoDB", 4711L))
        .isEqualTo("Port 27017 is in use by process 4711, but MongoDB needs it.");
    assertThat(Messages.in(Locale.CHINESE).of("port.held", 27017, "MongoDB", 4711L))
        .contains("27017", "占用");
  }

  private static Map<String, TreeSet<String>> placeholders(String bundle) throws IOException {
    var texts = new Properties();
    var file = Messages.class.getResourceAsStream("/org/wishlight/local/" + bundle + ".properties");
    try (var reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    var found = new TreeMap<String, TreeSet<String>>();
    texts.forEach(
        (key, text) ->
            found.put(
                key.toString(),
                Pattern.compile("\\{\\d}")
                    .matcher(text.toString())
                    .results()
                    .map(match -> match.group())
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll)));
    return found;
  }
}
