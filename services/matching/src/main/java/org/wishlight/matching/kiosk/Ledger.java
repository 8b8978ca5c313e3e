package org.wishlight.matching.kiosk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * All lines of a theme day, with the wishes and the volunteers as they are at one moment.
 *
 * @param held claims by which lines hold a wish and nobody has begun: all is still open there
 */
record Ledger(
    ThemeDayDocument day,
    List<HandedIn> lines,
    Map<String, WallDocument> wishes,
    Map<String, Volunteer> volunteers,
    Set<String> held) {

  static Ledger of(
      ThemeDayDocument day,
      List<HandedIn> lines,
      Map<String, WallDocument> wishes,
      Map<String, Volunteer> volunteers) {
    var untouched =
        wishes.values().stream()
            .flatMap(wish -> Stream.ofNullable(wish.claim()))
            .filter(claim -> claim.status() == Claim.Status.CLAIMED)
            .map(Claim::id)
            .collect(Collectors.toSet());
    var granted = lines.stream().flatMap(line -> Stream.ofNullable(line.claim()));
    var held = granted.filter(untouched::contains).collect(Collectors.toSet());
    return new Ledger(day, lines, wishes, volunteers, held);
  }

  @Nullable WallDocument wish(HandedIn line) {
    return wishes.get(line.wish());
  }

  @Nullable Volunteer volunteer(HandedIn line) {
    return volunteers.get(line.volunteer());
  }

  boolean holds(HandedIn line) {
    return line.claim() != null && held.contains(line.claim());
  }

  /** Granted, and the claim has gone its way since. */
  boolean isSettled(HandedIn line) {
    var wish = wish(line);
    return line.claim() != null
        && wish != null
        && wish.claim(line.claim()).isPresent()
        && !holds(line);
  }

  boolean isHeldByALine(WallDocument wish) {
    return wish.claim() != null && held.contains(wish.claim().id());
  }

  Map<String, Verdict> decide(List<HandedIn> candidates) {
    return FirstCome.decide(candidates.stream().map(HandedIn::asLine).toList(), places());
  }

  /** What each volunteer has left if no line were granted yet. */
  private Map<String, Integer> places() {
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
