package org.wishlight.matching.wall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.person.Blank;
import org.wishlight.matching.wall.Outcome.Photo;
import org.wishlight.matching.wall.domain.Claim;
import org.wishlight.matching.wall.domain.Proposal;
import org.wishlight.matching.wall.domain.WallEntry;
import org.wishlight.matching.wall.domain.Watch;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;
import org.wishlight.starter.web.IdempotencyKey.Request;

/**
 * A wish as matching keeps it, from its submission on; {@code _id} is the wish's.
 *
 * @param version counts every change, so that it names what a reader has seen
 * @param wishVersion of the last wish-event applied
 * @param said how many match-events there are about it
 * @param account who filed it for themselves, where staff did not
 * @param watch null where no promise of the wall runs
 * @param publishedAt null until it first comes to the wall
 * @param ended claims of the past
 * @param proposal the one that waits for an answer
 * @param proposed those that have ended
 * @param answered claims made under an idempotency key, with their answers
 * @param outcome what has come of it, for those concerned
 * @param days theme days on which staff have put it, beside the one with which it was filed
 * @param forgotten with which erasure its wisher was removed from it
 */
@Document(WallDocument.COLLECTION)
public record WallDocument(
    @Id String id,
    long version,
    long wishVersion,
    long said,
    String office,
    String neighborhood,
    String code,
    String wisher,
    @Nullable String account,
    Instant filedAt,
    WishDescription wish,
    WishStatus status,
    Circle circle,
    Owner owner,
    @Nullable Instant nextActionAt,
    @Nullable Watch watch,
    @Nullable Instant publishedAt,
    @Nullable Claim claim,
    List<Claim> ended,
    @Nullable Proposal proposal,
    List<Proposal.Past> proposed,
    List<AnsweredClaim> answered,
    @Nullable Outcome outcome,
    @Nullable List<String> days,
    @Nullable Long forgotten,
    List<HistoryEntry> history)
    implements Placed {
  static final String COLLECTION = "wall";

  /** While a promise runs. */
  public static final List<WishStatus> OPEN =
      List.of(
          WishStatus.PUBLISHED, WishStatus.CLAIMED, WishStatus.IN_PROGRESS, WishStatus.FULFILLED);

  /** What was answered to a request under an idempotency key. */
  public record AnsweredClaim(Request request, ClaimView answer) {}

  public WallEntry entry() {
    var watched = watch == null ? Watch.NONE : watch;
    return new WallEntry(
        office, neighborhood, wisher, status, circle, owner, nextActionAt, claim, watched);
  }

  public Story story() {
    return new Story(id, office, neighborhood);
  }

  /** Whether it hangs on the wall, or did until it was granted. */
  public boolean isPublic() {
    return switch (status) {
      case PUBLISHED, CLAIMED, IN_PROGRESS, FULFILLED, CONFIRMED -> true;
      case SUBMITTED, RETURNED, MERGED, WITHDRAWN -> false;
    };
  }

  public @Nullable ClaimView claimView() {
    return claim == null ? null : ClaimView.of(claim, id, version);
  }

  @Override
  public boolean isKnown() {
    return isPublic();
  }

  /** On which theme day it is shown, the last where there were several. */
  @Nullable String themeDay() {
    return days == null ? wish.themeDay() : days.getLast();
  }

  public boolean isOn(String day) {
    return day.equals(wish.themeDay()) || days != null && days.contains(day);
  }

  /** Whether somebody has ever taken it on the spot there. */
  public boolean wasTakenOn(String day) {
    return claims().anyMatch(one -> one.spot() != null && one.spot().isOn(day));
  }

  /** A claim of the present or the past. */
  public Optional<Claim> claim(String claimId) {
    return claims().filter(one -> one.id().equals(claimId)).findFirst();
  }

  private Stream<Claim> claims() {
    return Stream.concat(Stream.ofNullable(claim), ended.stream());
  }

  /** The accounts with which a volunteer holds or has held it. */
  List<String> accountsOf(String volunteer) {
    return claims()
        .filter(one -> one.volunteer().equals(volunteer))
        .flatMap(one -> Stream.ofNullable(one.account()))
        .toList();
  }

  /** Photos that a claimant has sent under a claim. */
  public Stream<Photo> photosOf(String claimId) {
    return outcome == null ? Stream.empty() : outcome.photosOf(claimId);
  }

  boolean isForgotten() {
    return forgotten != null;
  }

  /** The same without its wisher. */
  WallDocument forgotten(long erasure) {
    return new WallDocument(
        id,
        version,
        wishVersion,
        said,
        office,
        neighborhood,
        code,
        wisher,
        null,
        filedAt,
        Blank.of(wish),
        status,
        circle,
        owner,
        nextActionAt,
        watch,
        publishedAt,
        claim,
        ended,
        proposal,
        proposed,
        answered,
        outcome,
        days,
        erasure,
        history);
  }

  /** What a volunteer holds or has held of it. */
  public List<ClaimView> claimsBy(String volunteer) {
    return claims()
        .filter(one -> one.volunteer().equals(volunteer))
        .map(one -> ClaimView.of(one, id, version))
        .toList();
  }
}
