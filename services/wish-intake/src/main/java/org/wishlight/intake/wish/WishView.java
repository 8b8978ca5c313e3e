package org.wishlight.intake.wish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishKind;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.person.Masks;
import org.wishlight.intake.person.Wisher;
import org.wishlight.intake.sorting.Candidate;
import org.wishlight.starter.outbox.HistoryEntry;

/** A wish as callers see it: the wisher masked. */
public record WishView(
    String id,
    String code,
    String office,
    String neighborhood,
    String text,
    Category category,
    List<Candidate> candidates,
    WishKind kind,
    List<String> needs,
    Urgency urgency,
    @Nullable String beneficiary,
    boolean mobilityLimited,
    boolean anonymous,
    List<String> preferredTimes,
    @Nullable String themeDay,
    WishStatus status,
    @Nullable Circle circle,
    Owner owner,
    @Nullable Instant nextActionAt,
    MaskedWisher wisher,
    @Nullable String mergedInto,
    @Nullable List<String> merged,
    @Nullable List<Absorbed> absorbed,
    @Nullable List<Separated> separated,
    List<Event> history,
    long version) {

  /** Whose wish it is, as far as everybody may know. */
  record MaskedWisher(String id, String name, @Nullable String phone) {
    private static final String FORGOTTEN = "***";

    static MaskedWisher of(String id, Optional<Wisher> wisher) {
      return wisher
          .map(known -> masked(id, known))
          .orElseGet(() -> new MaskedWisher(id, FORGOTTEN, null));
    }

    private static MaskedWisher masked(String id, Wisher wisher) {
      var phone = wisher.phone();
      return new MaskedWisher(
          id, Masks.name(wisher.name()), phone == null ? null : Masks.phone(phone));
    }
  }

  /** One step of its story. */
  record Event(String id, String type, Instant time, @Nullable String actor, long version) {
    static Event of(HistoryEntry entry) {
      return new Event(entry.id(), entry.type(), entry.time(), entry.actor(), entry.version());
    }
  }

  static WishView of(WishDocument document, Optional<Wisher> wisher, List<Candidate> candidates) {
    var wish = document.wish();
    var says = wish.description();
    var merger = document.review().merger();
    return new WishView(
        wish.id(),
        wish.code(),
        wish.office(),
        wish.neighborhood(),
        says.text(),
        says.category(),
        candidates,
        says.kind(),
        says.needs(),
        says.urgency(),
        says.beneficiary(),
        says.mobilityLimited(),
        says.anonymous(),
        says.preferredTimes(),
        says.themeDay(),
        wish.status(),
        wish.circle(),
        wish.owner(),
        wish.nextActionAt(),
        MaskedWisher.of(wish.wisher(), wisher),
        merger == null ? null : merger.into(),
        document.absorbed() == null ? null : document.merged(),
        document.absorbed(),
        document.separated(),
        document.history().stream().map(Event::of).toList(),
        document.version());
  }
}
