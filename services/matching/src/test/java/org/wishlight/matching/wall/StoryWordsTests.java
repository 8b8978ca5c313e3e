package org.wishlight.matching.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.contracts.MatchEvent.OfWish;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.starter.outbox.HistoryEntry;

class StoryWordsTests {

  @ParameterizedTest
  @MethodSource("whatHappensToAWish")
  void hasWordsForWhateverHappensToAWish(Class<? extends Event> event) {
    var step = aStep(EventCatalog.typeOf(event), Map.of());

    for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      assertThat(new StoryWords(language, Map.of()).of(step, null)).matches(".*[。.]");
    }
  }

  @Test
  void takesNothingThatPeopleWroteForAPlaceToFill() {
    var step =
        aStep(
            "org.wishlight.proposal.declined.v1", Map.of("volunteer", "v1", "reason", "{party}$1"));
    var words = new StoryWords(Locale.ENGLISH, Map.of("v1", VolunteerType.PARTNER));

    assertThat(words.of(step, "{party}$1"))
        .isEqualTo("Declined by a partner organisation: {party}$1.");
  }

  @Test
  void saysTheSameInBothLanguages() {
    assertThat(ResourceBundle.getBundle("stories", Locale.CHINESE).keySet())
        .isEqualTo(ResourceBundle.getBundle("stories", Locale.ENGLISH).keySet());
  }

  static Stream<Class<? extends Event>> whatHappensToAWish() {
    return EventCatalog.all().values().stream().filter(OfWish.class::isAssignableFrom);
  }

  private static HistoryEntry aStep(String type, Map<String, Object> data) {
    return new HistoryEntry(
        "e1", type, "w1", 1, Instant.EPOCH, "liangcheng", "xiuyuan", null, null, data);
  }
}
