package org.wishlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogTests {

  @Test
  void knowsWhatIntakeSays() {
    assertThat(typesOn(Topics.WISH_EVENTS))
        .containsExactlyInAnyOrder(
            "org.wishlight.wish.submitted.v1",
            "org.wishlight.wish.published.v1",
            "org.wishlight.wish.returned.v1",
            "org.wishlight.wish.amended.v1",
            "org.wishlight.wish.merged.v1",
            "org.wishlight.wish.withdrawn.v1",
            "org.wishlight.person.erased.v1");
  }

  @Test
  void knowsWhatMatchingSays() {
    assertThat(typesOn(Topics.MATCH_EVENTS))
        .containsExactlyInAnyOrder(
            "org.wishlight.volunteer.registered.v1",
            "org.wishlight.volunteer.retired.v1",
            "org.wishlight.offer.made.v1",
            "org.wishlight.offer.withdrawn.v1",
            "org.wishlight.wish.proposed.v1",
            "org.wishlight.proposal.declined.v1",
            "org.wishlight.wish.claimed.v1",
            "org.wishlight.claim.started.v1",
            "org.wishlight.claim.fulfilled.v1",
            "org.wishlight.claim.released.v1",
            "org.wishlight.wish.confirmed.v1",
            "org.wishlight.wish.reopened.v1",
            "org.wishlight.circle.widened.v1",
            "org.wishlight.wish.escalated.v1",
            "org.wishlight.deadline.neared.v1",
            "org.wishlight.deadline.missed.v1",
            "org.wishlight.themeday.announced.v1",
            "org.wishlight.themeday.opened.v1",
            "org.wishlight.themeday.closed.v1",
            "org.wishlight.person.forgotten.v1");
  }

  @Test
  void knowsWhatNotificationSays() {
    assertThat(typesOn(Topics.NOTIFICATION_EVENTS))
        .containsExactlyInAnyOrder(
            "org.wishlight.notice.delivered.v1", "org.wishlight.notice.failed.v1");
  }

  @Test
  void keepsContactsOnATopicOfTheirOwn() {
    assertThat(typesOn(Topics.CONTACTS)).containsExactly("org.wishlight.contact.changed.v1");
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void findsTheClassOfEveryType(Class<? extends Event> event) {
    assertThat(EventCatalog.classOf(EventCatalog.typeOf(event))).contains(event);
  }

  @Test
  void hasNoClassForAnUnknownType() {
    var unknown =
        Stream.of("org.wishlight.wish.submitted.v2", "org.wishlight.wish.sung.v1", "submitted", "");

    assertThat(unknown.map(EventCatalog::classOf)).allMatch(found -> found.isEmpty());
  }

  @Test
  void refusesAClassWithoutAType() {
    assertThatThrownBy(() -> EventCatalog.typeOf(WishEvent.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@EventType");
  }

  private static List<String> typesOn(String topic) {
    return Wire.everyEvent()
        .filter(event -> EventCatalog.topicOf(event).equals(topic))
        .map(EventCatalog::typeOf)
        .toList();
  }
}
