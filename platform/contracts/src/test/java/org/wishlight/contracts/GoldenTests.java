package org.wishlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.contracts.Wire.JSON;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTests {

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void readsAndWritesTheSame(Class<? extends Event> type) {
    var golden = Wire.golden(type);

    var event = JSON.treeToValue(golden, type);

    assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void showsEveryField(Class<? extends Event> type) {
    var fields = Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();

    assertThat(Wire.golden(type).propertyNames()).containsExactlyElementsOf(fields);
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void readsPastUnknownFields(Class<? extends Event> type) {
    var golden = Wire.golden(type);
    var newer = golden.deepCopy().put("addedLater", "新字段");
    newer.putObject("addedToo").put("deep", 1);

    assertThat(JSON.treeToValue(newer, type)).isEqualTo(JSON.treeToValue(golden, type));
  }

  @Test
  void hasASampleOfEveryTypeAndNoOther() throws IOException {
    var expected =
        Wire.everyEvent().map(type -> Wire.lastWords(type) + ".json").collect(Collectors.toSet());

    assertThat(Wire.filesIn(Wire.GOLDEN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("eventsAboutAWish")
  void standsAsItsStatusSays(Class<? extends Event> type) {
    var standing = ((MatchEvent.OfWish) JSON.treeToValue(Wire.golden(type), type)).standing();

    assertThat(standing.claimant() == null).isEqualTo(standing.status() == WishStatus.PUBLISHED);
    assertThat(standing.nextActionAt() == null)
        .isEqualTo(standing.status() == WishStatus.CONFIRMED);
  }

  @Test
  void readsAnAbsentFieldAsNullAndDoesNotWriteIt() {
    var withdrawn = JSON.readValue("{\"wisher\":\"w\"}", WishEvent.Withdrawn.class);

    assertThat(withdrawn.reason()).isNull();
    assertThat(JSON.writeValueAsString(withdrawn)).isEqualTo("{\"wisher\":\"w\"}");
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void readsAndWritesTheSameWithoutItsOptionalFields(Class<? extends Event> type) {
    var shortest = Shortest.of(Wire.golden(type), type);

    var event = JSON.treeToValue(shortest, type);

    assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(shortest);
  }

  static Stream<Class<? extends Event>> eventsAboutAWish() {
    return Wire.everyEvent().filter(MatchEvent.OfWish.class::isAssignableFrom);
  }
}
