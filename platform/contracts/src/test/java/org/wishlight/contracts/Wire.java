package org.wishlight.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the services write and read it, and the contract files beside the records. */
final class Wire {
  static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  static final Path RESOURCES = Path.of("src/main/resources/org/wishlight/contracts");
  static final Path GOLDEN = RESOURCES.resolve("golden");
  static final Path SCHEMAS = RESOURCES.resolve("schemas");

  private Wire() {}

  static Stream<Class<? extends Event>> everyEvent() {
    return EventCatalog.all().values().stream();
  }

  /** The type without its prefix and version, such as {@code wish.submitted}. */
  static String lastWords(Class<? extends Event> event) {
    return event.getAnnotation(EventType.class).value();
  }

  static ObjectNode golden(Class<? extends Event> event) {
    return read(GOLDEN.resolve(lastWords(event) + ".json"));
  }

  static Path schemaFile(Class<? extends Event> event) {
    return SCHEMAS.resolve(EventCatalog.typeOf(event) + ".schema.json");
  }

  static ObjectNode read(Path file) {
    return (ObjectNode) JSON.readTree(text(file));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Set<String> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
