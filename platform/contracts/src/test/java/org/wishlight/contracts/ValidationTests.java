package org.wishlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ValidationTests {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void acceptsTheSample(Class<? extends Event> event) {
    assertThat(faults(event, Wire.golden(event))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void acceptsTheSampleWithoutItsOptionalFields(Class<? extends Event> event) {
    assertThat(faults(event, Shortest.of(Wire.golden(event), event))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void acceptsUnknownFields(Class<? extends Event> event) {
    assertThat(faults(event, Wire.golden(event).put("addedLater", 1))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void refusesASampleWithoutARequiredField(Class<? extends Event> event) {
    var golden = Wire.golden(event);

    for (var mutant : Mutants.withoutOneField(Shortest.of(golden, event))) {
      assertThat(faults(event, mutant)).as("%s", mutant).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void refusesASampleWithAWrongType(Class<? extends Event> event) {
    for (var mutant : Mutants.withOneWrongType(Wire.golden(event))) {
      assertThat(faults(event, mutant)).as("%s", mutant).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void refusesAnythingButAnObject(Class<? extends Event> event) {
    assertThat(faults(event, Wire.JSON.readTree("[]"))).isNotEmpty();
  }

  private static List<Error> faults(Class<? extends Event> event, JsonNode body) {
    return schemaOf(event)
        .validate(body, run -> run.executionConfig(how -> how.formatAssertionsEnabled(true)));
  }

  private static Schema schemaOf(Class<? extends Event> event) {
    ObjectNode schema = Wire.read(Wire.schemaFile(event));
    return SCHEMAS.getSchema(schema);
  }
}
