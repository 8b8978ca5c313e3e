package org.wishlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.contracts.Wire.JSON;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Run with {@code -Dwishlight.contracts.write=true} to write the schemas anew. */
class SchemaTests {

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void saysWhatTheRecordSays(Class<? extends Event> event) throws IOException {
    var derived = SchemaDerivation.of(event, new Descriptions());

    if (Boolean.getBoolean("wishlight.contracts.write")) {
      write(event, derived);
    }

    assertThat(Wire.read(Wire.schemaFile(event))).isEqualTo(derived);
  }

  @Test
  void hasASchemaOfEveryTypeAndNoOther() throws IOException {
    var expected =
        Wire.everyEvent()
            .map(event -> Wire.schemaFile(event).getFileName().toString())
            .collect(Collectors.toSet());

    assertThat(Wire.filesIn(Wire.SCHEMAS)).isEqualTo(expected);
  }

  @Test
  void needsEveryDescription() {
    var descriptions = new Descriptions();

    Wire.everyEvent().forEach(event -> SchemaDerivation.of(event, descriptions));

    assertThat(descriptions.unused()).isEmpty();
  }

  private static void write(Class<? extends Event> event, JsonNode schema) throws IOException {
    Files.createDirectories(Wire.SCHEMAS);
    var json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
    Files.writeString(Wire.schemaFile(event), json.replace("\r\n", "\n") + "\n");
  }
}
