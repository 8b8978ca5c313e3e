package org.wishlight.contracts;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The English words of the schemas, and which of them nobody asked for. */
final class Descriptions {
  private static final Path FILE =
      Path.of("src/test/resources/org/wishlight/contracts/descriptions.properties");
  private final Properties words = new Properties();
  private final Set<String> asked = new HashSet<>();

  Descriptions() {
    try {
      words.load(new StringReader(Wire.text(FILE)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String of(String name) {
    asked.add(name);
    var description = words.getProperty(name);
    if (description == null) {
      throw new IllegalStateException(FILE + " lacks " + name);
    }
    return description;
  }

  String of(RecordComponent field) {
    var exact = field.getDeclaringRecord().getSimpleName() + "." + field.getName();
    return of(words.containsKey(exact) ? exact : field.getName());
  }

  Set<String> unused() {
    var unused = new TreeSet<>(words.stringPropertyNames());
    unused.removeAll(asked);
    return unused;
  }
}
