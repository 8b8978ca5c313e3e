package org.wishlight.matching.kiosk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.kiosk.domain.FirstCome;
import org.wishlight.matching.kiosk.domain.Line;
import org.wishlight.matching.kiosk.domain.Verdict;
import org.wishlight.matching.themeday.ThemeDayDocument;
import org.wishlight.matching.volunteer.Hold;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Claim;

/**
 * All lines of a theme day, with the wishes and the volunteers as they are at one moment. Who holds
 * a wish is read from the wall: what is noted with the lines may be a step behind or ahead.
 */
record Ledger(
    ThemeDayDocument day,
    List<HandedIn> lines,
    Map<String, WallDocument> wishes,
    Map<String, Volunteer> volunteers) {

  @Nullable WallDocument wish(HandedIn line) {
    return wishes.get(line.wish());
  }

  @Nullable Volunteer volunteer(HandedIn line) {
    return volunteers.get(line.volunteer());
  }

  /** The claim by which the line has the wish now. */
  Optional<Claim> present(HandedIn line) {
    return Optional.ofNullable(wish(line))
        .flatMap(this::ofALine)
        .filter(claim -> line.line().equals(lineOf(claim)));
  }

  /** It has the wish and its claimant has not begun: an earlier line may still take it over. */
  boolean holds(HandedIn line) {
    return present(line).filter(Ledger::isUntouched).isPresent();
  }

  /** It had the wish, and the claim has gone its way since. */
  boolean isSettled(HandedIn line) {
    var wish = wish(line);
    var wasGranted = wish != null && line.claim() != null && wish.claim(line.claim()).isPresent();
    return !holds(line) && (wasGranted || present(line).isPresent());
  }

  /** Whether the wish is with one of the lines, so that it can be decided about. */
  boolean isHeldByALine(WallDocument wish) {
    return ofALine(wish).filter(Ledger::isUntouched).isPresent();
  }

  private Optional<Claim> ofALine(WallDocument wish) {
    return Optional.ofNullable(wish.claim()).filter(claim -> lineOf(claim) != null);
  }

  private @Nullable String lineOf(Claim claim) {
    var spot = claim.spot();
    return spot != null && spot.isOn(day.id()) ? spot.line() : null;
  }

  private static boolean isUntouched(Claim claim) {
    return claim.status() == Claim.Status.CLAIMED;
  }

  Map<String, Verdict> decide(List<HandedIn> candidates) {
    return FirstCome.decide(candidates.stream().map(HandedIn::asLine).toList(), places());
  }

  /** What each volunteer has left if no line were granted yet. */
  private Map<String, Integer> places() {
    var held =
        wishes.values().stream()
            .flatMap(wish -> ofALine(wish).filter(Ledger::isUntouched).stream())
            .map(Claim::id)
            .collect(Collectors.toSet());
    var places = new HashMap<String, Integer>();
    for (var volunteer : volunteers.values()) {
      var others =
          volunteer.holding().stream().map(Hold::claim).filter(claim -> !held.contains(claim));
      places.put(volunteer.id(), volunteer.capacity() - (int) others.count());
    }
    return places;
  }

  static Set<String> wishIds(List<HandedIn> lines) {
    return lines.stream().map(HandedIn::wish).collect(Collectors.toSet());
  }

  static Set<String> volunteerIds(List<HandedIn> lines) {
    return lines.stream().map(HandedIn::asLine).map(Line::volunteer).collect(Collectors.toSet());
  }
}
