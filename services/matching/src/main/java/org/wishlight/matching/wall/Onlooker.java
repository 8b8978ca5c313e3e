package org.wishlight.matching.wall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Owner;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.outbox.HistoryEntry;

/**
 * Whoever looks at the wall: everybody is shown the wishes, those of the office also their own part
 * in them, its staff everything but who stands behind an anonymous wish.
 */
record Onlooker(Nearness nearness, String account) {

  /** How much the wall tells somebody. */
  enum Nearness {
    PUBLIC,
    INSIDE,
    STAFF
  }

  static Onlooker of(Caller caller) {
    return new Onlooker(nearness(caller), caller.id());
  }

  private static Nearness nearness(Caller caller) {
    if (caller.reach().isPublicOnly()) {
      return Nearness.PUBLIC;
    }
    return caller.isStaff() || caller.is(Role.OPS) ? Nearness.STAFF : Nearness.INSIDE;
  }

  boolean isPublic() {
    return nearness == Nearness.PUBLIC;
  }

  boolean isStaff() {
    return nearness == Nearness.STAFF;
  }

  /** What only those of the office are shown. */
  <T> @Nullable T inside(@Nullable T shown) {
    return isPublic() ? null : shown;
  }

  /** With its code and the wisher's phone anybody can follow a wish: it is not for everybody. */
  boolean seesCode(WallDocument entry) {
    return isStaff() || isMine(entry.account());
  }

  boolean seesMobility(WallDocument entry) {
    return isStaff() || !isPublic() && !entry.wish().anonymous();
  }

  @Nullable ClaimView claim(WallDocument entry) {
    return seesClaim(entry) ? entry.claimView() : null;
  }

  @Nullable OutcomeView outcome(WallDocument entry) {
    return seesClaim(entry) || isMine(entry.account()) ? OutcomeView.of(entry.outcome()) : null;
  }

  OwnerView owner(WallDocument entry) {
    var owner = entry.owner();
    var isShown =
        isStaff() || !isPublic() && (owner.type() != Owner.Type.CLAIMANT || seesClaim(entry));
    return new OwnerView(owner.type(), isShown ? owner.id() : null);
  }

  List<StepView> history(WallDocument entry, StoryWords words) {
    return entry.history().stream().map(step -> told(entry, step, words)).toList();
  }

  private StepView told(WallDocument entry, HistoryEntry step, StoryWords words) {
    var reason = isStaff() ? Told.reason(step) : null;
    return new StepView(
        step.id(),
        step.type(),
        step.time(),
        seesActor(entry, step) ? step.actor() : null,
        step.version(),
        Told.circle(step),
        reason,
        words.of(step, reason));
  }

  private boolean seesClaim(WallDocument entry) {
    return isStaff() || entry.claim() != null && isMine(entry.claim().account());
  }

  private boolean seesActor(WallDocument entry, HistoryEntry step) {
    var isWisher = step.actor() != null && step.actor().equals(entry.account());
    return isStaff() && !(entry.wish().anonymous() && isWisher);
  }

  private boolean isMine(@Nullable String owner) {
    return nearness == Nearness.INSIDE && account.equals(owner);
  }
}
