package org.wishlight.notification.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Envelope;
import org.wishlight.notification.Happenings;

class ForgottenTests {
  private final Happenings wish = Happenings.ofAWish();
  private final Envelope<?> released = wish.happened(2, wish.released("病了"));
  private final Instant before = released.time().minusSeconds(60);
  private final Instant after = released.time().plusSeconds(60);

  @Test
  void whereNobodyIsErasedAllIsTold() {
    assertThat(Forgotten.NOBODY.notices(released)).isEqualTo(Notices.of(released));
  }

  @Test
  void theErasedAreToldNothingOfBefore() {
    var forgotten = new Forgotten(Map.of(wish.wisher(), after), Set.of(), Set.of());

    assertThat(recipients(forgotten.notices(released)))
        .containsExactly(wish.volunteer(), "neighborhood:" + wish.neighborhood());
    assertThat(forgotten.notices(released)).allMatch(notice -> notice.facts().isEmpty());
  }

  @Test
  void aWishStaysForgottenWhateverBecomesOfItLater() {
    var forgotten = new Forgotten(Map.of(wish.wisher(), before), Set.of(wish.wish()), Set.of());

    assertThat(recipients(forgotten.notices(released))).doesNotContain(wish.wisher());
    assertThat(forgotten.includesTheWishOf(released)).isTrue();
  }

  @Test
  void whoFilesAgainIsToldAgain() {
    var forgotten = new Forgotten(Map.of(wish.wisher(), before), Set.of(), Set.of());

    assertThat(forgotten.notices(released)).isEqualTo(Notices.of(released));
  }

  @Test
  void aVolunteerIsToldAgainOnceTheyCanBeReached() {
    var gone = Map.of(wish.volunteer(), before);

    assertThat(recipients(new Forgotten(gone, Set.of(), Set.of()).notices(released)))
        .containsExactly(wish.wisher(), "neighborhood:" + wish.neighborhood());
    assertThat(new Forgotten(gone, Set.of(), Set.of(wish.volunteer())).notices(released))
        .isEqualTo(Notices.of(released));
  }

  @Test
  void theMomentOfTheErasureIsBefore() {
    var forgotten = new Forgotten(Map.of(wish.wisher(), released.time()), Set.of(), Set.of());

    assertThat(recipients(forgotten.notices(released))).doesNotContain(wish.wisher());
  }

  private static List<String> recipients(List<Notice> notices) {
    return notices.stream().map(notice -> notice.recipient().address()).toList();
  }
}
