package org.wishlight.statistics;

import static org.wishlight.contracts.WishStatus.CLAIMED;
import static org.wishlight.contracts.WishStatus.CONFIRMED;
import static org.wishlight.contracts.WishStatus.FULFILLED;
import static org.wishlight.contracts.WishStatus.IN_PROGRESS;
import static org.wishlight.contracts.WishStatus.PUBLISHED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Standing;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishKind;
import org.wishlight.contracts.WishStatus;
import org.wishlight.statistics.domain.WishFact;

/** What happens to one wish, told step by step: {@code aWish().filed().claimed().confirmed(5)}. */
public final class Story {
  public static final String PERSON = "someone";
  public static final String CLAIM = "claim-1";

  public final String wish = UUID.randomUUID().toString();
  public final List<Envelope<?>> wishEvents = new ArrayList<>();
  public final List<Envelope<?>> matchEvents = new ArrayList<>();

  private final String office;
  private final String neighborhood;
  private Category category = Category.CLEANING;
  private Circle circle = Circle.INTERNAL;
  private Instant now = Instant.parse("2026-11-20T02:00:00.123456Z");
  private Instant due = Instant.parse("2099-01-01T00:00:00Z");

  private Story(String office, String neighborhood) {
    this.office = office;
    this.neighborhood = neighborhood;
  }

  public static Story aWish() {
    return aWishOf("liangcheng", "xiuyuan");
  }

  public static Story aWishOf(String office, String neighborhood) {
    return new Story(office, neighborhood);
  }

  public Story at(Instant moment) {
    now = moment;
    return this;
  }

  public Story after(Duration time) {
    now = now.plus(time);
    return this;
  }

  public Story about(Category next) {
    category = next;
    return this;
  }

  /** When the next action is due from now on. */
  public Story due(Instant moment) {
    due = moment;
    return this;
  }

  public Story submitted() {
    return says(new WishEvent.Submitted(PERSON, "C", description(), now, null));
  }

  public Story published() {
    var owner = Owner.neighborhood(neighborhood);
    return says(new WishEvent.Published(PERSON, "C", description(), circle, owner, due));
  }

  public Story filed() {
    return submitted().published();
  }

  public Story amendedTo(Category next) {
    category = next;
    return says(new WishEvent.Amended(PERSON, description()));
  }

  public Story returned() {
    return says(new WishEvent.Returned(PERSON, "unclear"));
  }

  public Story merged() {
    return says(new WishEvent.Merged(PERSON, "another"));
  }

  public Story withdrawn() {
    return says(new WishEvent.Withdrawn(PERSON, null));
  }

  public Story claimed() {
    return says(new MatchEvent.Claimed(standing(CLAIMED), CLAIM, PERSON, due, null));
  }

  public Story started() {
    return says(new MatchEvent.ClaimStarted(standing(IN_PROGRESS), CLAIM, PERSON, due));
  }

  public Story fulfilled() {
    return says(new MatchEvent.ClaimFulfilled(standing(FULFILLED), CLAIM, PERSON, 0));
  }

  public Story released() {
    return says(new MatchEvent.ClaimReleased(standing(PUBLISHED), CLAIM, PERSON, "ill"));
  }

  public Story reopened() {
    return says(new MatchEvent.Reopened(standing(PUBLISHED), CLAIM, PERSON, "not done"));
  }

  public Story confirmed(@Nullable Integer rating, boolean onTime) {
    return says(
        new MatchEvent.Confirmed(standing(WishStatus.CONFIRMED), CLAIM, PERSON, rating, onTime));
  }

  public Story granted(@Nullable Integer rating) {
    return claimed().started().fulfilled().confirmed(rating, true);
  }

  public Story widened() {
    var from = circle;
    circle = from.wider();
    return says(new MatchEvent.CircleWidened(standing(PUBLISHED), from, circle));
  }

  public Story escalated() {
    return says(new MatchEvent.Escalated(standing(PUBLISHED, Owner.office(office))));
  }

  /** The wisher is to be forgotten: said about a person, beside the story of the wish. */
  public Envelope<?> personErased() {
    return aboutThePerson(new WishEvent.PersonErased(PERSON));
  }

  /** Matching has forgotten them. */
  public Envelope<?> personForgotten() {
    return aboutThePerson(new MatchEvent.PersonForgotten(1, false));
  }

  public WishFact fact() {
    var all = new ArrayList<>(wishEvents);
    all.addAll(matchEvents);
    return fact(all);
  }

  public static WishFact fact(List<Envelope<?>> events) {
    var fact = WishFact.unheard(events.getFirst());
    for (var event : events) {
      fact = fact.after(event);
    }
    return fact;
  }

  private Story says(WishEvent event) {
    wishEvents.add(envelope(wishEvents.size() + 1, event));
    return after(Duration.ofMinutes(1));
  }

  private Story says(MatchEvent event) {
    matchEvents.add(envelope(matchEvents.size() + 1, event));
    return after(Duration.ofMinutes(1));
  }

  private Envelope<?> aboutThePerson(Event event) {
    return new Envelope<>(UUID.randomUUID(), PERSON, 1, now, office, neighborhood, null, event);
  }

  private Envelope<?> envelope(long version, Event event) {
    return new Envelope<>(UUID.randomUUID(), wish, version, now, office, neighborhood, null, event);
  }

  private WishDescription description() {
    return new WishDescription(
        "擦窗户",
        category,
        WishKind.SERVICE,
        List.of("windows"),
        Urgency.NORMAL,
        null,
        false,
        false,
        List.of(),
        null);
  }

  private Standing standing(WishStatus status) {
    return standing(
        status, status == PUBLISHED ? Owner.neighborhood(neighborhood) : Owner.claimant(PERSON));
  }

  private Standing standing(WishStatus status, Owner owner) {
    var next = status == CONFIRMED ? null : due;
    return new Standing(status, circle, owner, next, PERSON, null);
  }
}
