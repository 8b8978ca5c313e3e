package org.wishlight.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.starter.outbox.EventJson;

/** A neighbourhood in which nothing happens but what the test does. */
public record Village(Scene scene, String name) {
  private static final EventJson JSON = new EventJson();

  public static Village of(Scene scene) {
    return new Village(scene, "village-" + UUID.randomUUID());
  }

  /** A wish on its wall, open to the neighbourhood. */
  public String aWish(String text) {
    return aWish(text, Circle.NEIGHBORHOOD, Instant.now());
  }

  public String aWish(String text, Circle circle, Instant publishedAt) {
    var wish = UUID.randomUUID().toString();
    var said = saying(text);
    var due = Instant.now().plus(Duration.ofDays(30));
    say(wish, 1, new Submitted("person-1", "XY-1", said, due, null), publishedAt);
    say(
        wish,
        2,
        new Published("person-1", "XY-1", said, circle, Owner.neighborhood(name), due),
        publishedAt);
    scene.awaitEntry(wish, entry -> "PUBLISHED".equals(entry.get("status")));
    return wish;
  }

  /** A resident of it; registered by the staff. */
  public String aVolunteer(int capacity, String... offers) {
    return aVolunteer("RESIDENT", capacity, offers);
  }

  public String aVolunteer(String type, int capacity, String... offers) {
    var made =
        Stream.of(offers)
            .map("{\"kind\": \"SKILL\", \"text\": \"%s\"}"::formatted)
            .collect(Collectors.joining(","));
    return scene.created(
        "/api/v1/volunteers",
        """
        {"name": "李建国", "type": "%s", "neighborhood": "%s", "capacity": %d, "offers": [%s]}
        """
            .formatted(type, name, capacity, made));
  }

  private void say(String wish, long version, WishEvent event, Instant at) {
    var headers = Scene.headers(wish, version, EventCatalog.typeOf(event.getClass()));
    headers.put("ce_neighborhood", name);
    headers.put("ce_time", at.toString());
    var body = new String(JSON.bytes(event), UTF_8);
    scene.probe().publish(Topics.WISH_EVENTS, name, body, headers);
  }

  private static WishDescription saying(String text) {
    var usual = Scene.aDescription(text);
    return new WishDescription(
        text,
        usual.category(),
        usual.kind(),
        List.of(),
        usual.urgency(),
        usual.beneficiary(),
        usual.mobilityLimited(),
        usual.anonymous(),
        usual.preferredTimes(),
        null);
  }
}
