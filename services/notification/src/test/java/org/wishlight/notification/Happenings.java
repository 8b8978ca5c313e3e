package org.wishlight.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Standing;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishKind;
import org.wishlight.contracts.WishStatus;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Reach;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.testing.EventProbe;

/** One wish of one neighbourhood, and what can happen to it. */
public record Happenings(
    String wish, String wisher, String volunteer, String office, String neighborhood) {
  public static final Instant DUE = Instant.parse("2026-11-11T02:00:00Z");
  public static final String TEXT = "卫生间水龙头一直滴水，想请师傅上门修一修";
  private static final EventJson JSON = new EventJson();

  public static Happenings ofAWish() {
    return new Happenings(id("w"), id("p"), id("v"), id("o"), id("n"));
  }

  /** The same people somewhere else. */
  public Happenings in(String office, String neighborhood) {
    return new Happenings(wish, wisher, volunteer, office, neighborhood);
  }

  public Happenings withAnotherWish() {
    return new Happenings(id("w"), wisher, volunteer, office, neighborhood);
  }

  public Envelope<?> happened(long version, Event event) {
    var id = UuidCreator.getTimeOrderedEpoch();
    return new Envelope<>(id, wish, version, Instant.now(), office, neighborhood, null, event);
  }

  /** The wisher is to be forgotten. */
  public Envelope<?> wisherErased() {
    var id = UuidCreator.getTimeOrderedEpoch();
    var event = new WishEvent.PersonErased(wisher);
    return new Envelope<>(id, wisher, 1, Instant.now(), office, neighborhood, "an-operator", event);
  }

  /** The operator of the office, let in. */
  public Caller operator() {
    var reach = new Reach(Scope.OFFICE, "me", office, null);
    return new Caller("me", Set.of(Role.OPERATOR), office, null, reach);
  }

  public static void publish(EventProbe probe, Envelope<?> event) {
    publish(probe, event, new String(JSON.bytes(event.event()), UTF_8));
  }

  public static void publish(EventProbe probe, Envelope<?> event, String body) {
    var topic = EventCatalog.topicOf(event.event().getClass());
    probe.publish(topic, event.neighborhood(), body, headers(event));
  }

  public static Map<String, String> headers(Envelope<?> event) {
    var headers = new HashMap<String, String>();
    headers.put("ce_id", event.id().toString());
    headers.put("ce_type", event.type());
    headers.put("ce_subject", event.subject());
    headers.put("ce_version", Long.toString(event.version()));
    headers.put("ce_time", event.time().toString());
    headers.put("ce_office", event.office());
    headers.put("ce_neighborhood", event.neighborhood());
    if (event.actor() != null) {
      headers.put("ce_actor", event.actor());
    }
    return headers;
  }

  public WishEvent submitted() {
    return new WishEvent.Submitted(wisher, "XY-1", description(TEXT), DUE, null);
  }

  public WishEvent published() {
    return published(TEXT);
  }

  public WishEvent published(String text) {
    var owner = Owner.neighborhood(neighborhood);
    return new WishEvent.Published(wisher, "XY-1", description(text), Circle.INTERNAL, owner, DUE);
  }

  public WishEvent amended(String text) {
    return new WishEvent.Amended(wisher, description(text));
  }

  public WishEvent returned(String reason) {
    return new WishEvent.Returned(wisher, reason);
  }

  public WishEvent merged() {
    return new WishEvent.Merged(wisher, "another");
  }

  public WishEvent withdrawn() {
    return new WishEvent.Withdrawn(wisher, null);
  }

  public MatchEvent claimed() {
    return new MatchEvent.Claimed(standing(WishStatus.CLAIMED), "c", volunteer, DUE, null);
  }

  public MatchEvent started() {
    return new MatchEvent.ClaimStarted(standing(WishStatus.IN_PROGRESS), "c", volunteer, DUE);
  }

  public MatchEvent fulfilled() {
    return new MatchEvent.ClaimFulfilled(standing(WishStatus.FULFILLED), "c", volunteer, 2);
  }

  public MatchEvent released(String reason) {
    return new MatchEvent.ClaimReleased(standing(WishStatus.PUBLISHED), "c", volunteer, reason);
  }

  public MatchEvent confirmed() {
    return new MatchEvent.Confirmed(standing(WishStatus.CONFIRMED), "c", volunteer, 5, true);
  }

  public MatchEvent reopened(String reason) {
    return new MatchEvent.Reopened(standing(WishStatus.PUBLISHED), "c", volunteer, reason);
  }

  public MatchEvent widened() {
    var standing = standing(WishStatus.PUBLISHED);
    return new MatchEvent.CircleWidened(standing, Circle.INTERNAL, Circle.NEIGHBORHOOD);
  }

  public MatchEvent escalated() {
    return new MatchEvent.Escalated(standing(WishStatus.PUBLISHED));
  }

  public MatchEvent neared(Deadline deadline) {
    return new MatchEvent.DeadlineNeared(claimed(WishStatus.CLAIMED), deadline, DUE);
  }

  public MatchEvent missed(Deadline deadline) {
    return new MatchEvent.DeadlineMissed(claimed(WishStatus.CLAIMED), deadline, DUE);
  }

  public MatchEvent proposed() {
    var standing = standing(WishStatus.PUBLISHED);
    return new MatchEvent.Proposed(standing, "proposal", volunteer, List.of("会修水管"), DUE);
  }

  private Standing claimed(WishStatus status) {
    return new Standing(status, Circle.INTERNAL, Owner.claimant(volunteer), DUE, wisher, volunteer);
  }

  private Standing standing(WishStatus status) {
    return new Standing(
        status, Circle.INTERNAL, Owner.neighborhood(neighborhood), DUE, wisher, null);
  }

  private static WishDescription description(String text) {
    return new WishDescription(
        text,
        Category.HOME_REPAIR,
        WishKind.SERVICE,
        List.of("plumbing"),
        Urgency.NORMAL,
        null,
        false,
        false,
        List.of(),
        null);
  }

  private static String id(String kind) {
    return kind + "-" + UUID.randomUUID();
  }
}
