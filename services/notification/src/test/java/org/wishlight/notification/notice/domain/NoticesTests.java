package org.wishlight.notification.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.notification.Happenings;

class NoticesTests {
  private static final Happenings WISH =
      new Happenings("wish", "wisher", "volunteer", "liangcheng", "xiuyuan");
  private static final String OFFICERS = "neighborhood:xiuyuan";

  @ParameterizedTest
  @MethodSource
  void tellsThoseConcernedAndNobodyElse(Event event, List<String> recipients) {
    assertThat(told(event))
        .extracting(notice -> notice.recipient().address())
        .containsExactlyElementsOf(recipients);
  }

  static Stream<Arguments> tellsThoseConcernedAndNobodyElse() {
    var everybody = List.of("wisher", "volunteer", OFFICERS);
    return Stream.of(
        Arguments.of(WISH.submitted(), List.of(OFFICERS)),
        Arguments.of(WISH.published(), List.of("wisher", OFFICERS)),
        Arguments.of(WISH.amended("x"), List.of()),
        Arguments.of(WISH.returned("x"), List.of("wisher")),
        Arguments.of(WISH.merged(), List.of("wisher")),
        Arguments.of(WISH.withdrawn(), List.of("wisher", OFFICERS)),
        Arguments.of(WISH.proposed(), List.of("volunteer")),
        Arguments.of(WISH.claimed(), everybody),
        Arguments.of(WISH.started(), everybody),
        Arguments.of(WISH.fulfilled(), everybody),
        Arguments.of(WISH.released("x"), everybody),
        Arguments.of(WISH.confirmed(), everybody),
        Arguments.of(WISH.reopened("x"), everybody),
        Arguments.of(WISH.widened(), List.of(OFFICERS)),
        Arguments.of(WISH.neared(Deadline.INTERNAL), List.of(OFFICERS)),
        Arguments.of(WISH.neared(Deadline.START), List.of("volunteer")),
        Arguments.of(WISH.neared(Deadline.FULFIL), List.of("volunteer")),
        Arguments.of(WISH.neared(Deadline.CONFIRM), List.of("wisher")),
        Arguments.of(WISH.missed(Deadline.INTERNAL), List.of()),
        Arguments.of(WISH.missed(Deadline.START), List.of("volunteer", OFFICERS)),
        Arguments.of(WISH.missed(Deadline.FULFIL), List.of("volunteer", OFFICERS)),
        Arguments.of(WISH.missed(Deadline.CONFIRM), List.of(OFFICERS)),
        Arguments.of(WISH.escalated(), List.of(OFFICERS, "office:liangcheng")),
        Arguments.of(new MatchEvent.ThemeDayOpened(), List.of()));
  }

  @Test
  void whoMustActHearsItAsCritical() {
    assertThat(told(WISH.fulfilled()))
        .filteredOn(Notice::critical)
        .extracting(notice -> notice.recipient().address())
        .containsExactly("wisher");
    assertThat(told(WISH.escalated())).allMatch(Notice::critical);
    assertThat(told(WISH.confirmed())).noneMatch(Notice::critical);
  }

  @Test
  void takesOnlyFactsThatTheWordsNeed() {
    assertThat(told(WISH.claimed()).getFirst().facts())
        .isEqualTo(Map.of(Facts.DUE, Happenings.DUE.toString()));
    assertThat(told(WISH.widened()).getFirst().facts())
        .isEqualTo(Map.of(Facts.CIRCLE, "NEIGHBORHOOD"));
    assertThat(told(WISH.withdrawn()).getFirst().facts()).isEmpty();
  }

  @Test
  void shortensAnEndlessReasonBetweenCharacters() {
    var reason = told(WISH.returned("🏠".repeat(10_000))).getFirst().facts().get(Facts.REASON);

    assertThat(reason).isEqualTo("🏠".repeat(500) + "…");
  }

  @Test
  void refusesAnEventThatDoesNotSayWhoseWishItIs() {
    var nobodys = new Happenings("wish", " ", "volunteer", "liangcheng", "xiuyuan");

    assertThatThrownBy(() -> Notices.of(nobodys.happened(1, nobodys.published())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Notices.of(WISH.happened(1, new MatchEvent.Claimed(null, "c", "v", null, null))))
        .isInstanceOf(NullPointerException.class);
  }

  private static List<Notice> told(Event event) {
    return Notices.of(WISH.happened(1, event));
  }
}
