package org.wishlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsDocumentTests {
  private static final EventsDocument DOCUMENT = EventsDocument.read();

  @ParameterizedTest
  @ValueSource(
      strings = {
        Topics.WISH_EVENTS,
        Topics.MATCH_EVENTS,
        Topics.NOTIFICATION_EVENTS,
        Topics.CONTACTS
      })
  void listsEveryTypeOfATopicWithItsFields(String topic) {
    var expected =
        Wire.everyEvent()
            .filter(event -> EventCatalog.topicOf(event).equals(topic))
            .collect(Collectors.toMap(Wire::lastWords, EventsDocumentTests::fieldsOf));

    assertThat(DOCUMENT.fieldsUnder(topic)).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void listsTheFieldsOfSharedRecords() {
    var expected =
        Stream.of(Standing.class, WishDescription.class, Owner.class)
            .collect(Collectors.toMap(Class::getSimpleName, EventsDocumentTests::fieldsOf));

    assertThat(DOCUMENT.fieldsUnder("Shared shapes")).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void showsTheGoldenSampleOfAClaim() {
    assertThat(Wire.JSON.readTree(DOCUMENT.sample()))
        .isEqualTo(Wire.golden(MatchEvent.Claimed.class));
  }

  private static List<String> fieldsOf(Class<?> type) {
    return Stream.of(type.getRecordComponents()).map(EventsDocumentTests::written).toList();
  }

  private static String written(RecordComponent field) {
    return field.getName() + (Shortest.optional(field) ? "?" : "");
  }
}
