package org.wishlight.matching.volunteer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.matching.Created;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;
import org.wishlight.starter.web.IdempotencyKey.Request;

/**
 * A person or organisation that offers help.
 *
 * @param name as everybody may see it; a person's is masked
 * @param serves neighbourhoods beside their own
 * @param holding one per claim that is alive: never more than {@code capacity}
 * @param weeklyCapacity how many claims they begin in one week; null where it does not matter
 * @param begun the latest claims, alive or ended: never more in one week than that
 * @param availableTimes in their own words
 * @param person name and phone, sealed; null once erased
 * @param account who registered themselves; null where staff did it for them
 * @param erasure once nothing personal is left
 * @param request under which idempotency key they were registered, and what was answered
 */
@Document(Volunteer.COLLECTION)
public record Volunteer(
    @Id String id,
    long version,
    String name,
    VolunteerType type,
    String office,
    String neighborhood,
    int capacity,
    List<String> serves,
    List<Offer> offers,
    Status status,
    List<Hold> holding,
    @Nullable Integer weeklyCapacity,
    @Nullable List<Hold> begun,
    @Nullable List<String> availableTimes,
    @Nullable Leave leave,
    @Nullable Binary person,
    @Nullable String account,
    @Nullable Request request,
    @Nullable VolunteerView answer,
    List<AnsweredOffer> answered,
    @Nullable Tombstone erasure,
    List<HistoryEntry> history)
    implements Placed {
  static final String COLLECTION = "volunteers";
  static final int MOST_A_WEEK = 100;

  /** Whether they take on wishes. */
  public enum Status {
    ACTIVE,
    RETIRED
  }

  /** An offer made under an idempotency key. */
  record AnsweredOffer(Request request, Offer offer) {}

  public int active() {
    return holding.size();
  }

  public int free() {
    return Math.max(0, capacity - active());
  }

  /** Whether they can begin another wish now. */
  public boolean hasAPlace(Today today) {
    return !isOnLeave(today) && !isFull() && !isWeekFull(today);
  }

  public boolean isFull() {
    return active() >= capacity;
  }

  public long begunIn(Today today) {
    return begun == null
        ? 0
        : begun.stream().filter(hold -> !hold.since().isBefore(today.weekSince())).count();
  }

  public boolean isWeekFull(Today today) {
    return weeklyCapacity != null && begunIn(today) >= weeklyCapacity;
  }

  public boolean isOnLeave(Today today) {
    return leave != null && leave.covers(today.day());
  }

  Story story(String subject) {
    return new Story(subject, office, neighborhood);
  }

  /** As first stored; under an idempotency key, with the answer that every repeat gets. */
  Volunteer registered(List<HistoryEntry> events) {
    var first = request == null ? null : VolunteerView.of(this);
    return new Volunteer(
        id,
        version,
        name,
        type,
        office,
        neighborhood,
        capacity,
        serves,
        offers,
        status,
        holding,
        weeklyCapacity,
        begun,
        availableTimes,
        leave,
        person,
        account,
        request,
        first,
        answered,
        erasure,
        events);
  }

  /**
   * @throws org.wishlight.starter.web.Refusal if something else was asked for under the key
   */
  Created<VolunteerView> answerAgain(Request repeated) {
    repeated.checkSameAs(Objects.requireNonNull(request));
    var first = Objects.requireNonNull(answer);
    return Created.before(first, first.version());
  }

  Optional<Created<Offer>> answerAgainOffer(Request repeated) {
    return answered.stream()
        .filter(before -> before.request().key().equals(repeated.key()))
        .findFirst()
        .map(
            before -> {
              repeated.checkSameAs(before.request());
              return Created.before(before.offer(), version);
            });
  }

  /** How many events there are about {@code subject} so far. */
  long said(String subject) {
    return history.stream().filter(entry -> entry.subject().equals(subject)).count();
  }
}
