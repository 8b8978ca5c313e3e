package org.wishlight.matching.kiosk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstComeTests {
  private static final Instant TEN = Instant.parse("2026-11-07T02:00:00Z");

  @Test
  void givesTheWishToWhoeverAskedFirst() {
    var verdicts = FirstCome.decide(List.of(late("w1", "li"), early("w1", "wang")), places(1));

    assertThat(verdicts).isEqualTo(Map.of("w1-li", Verdict.WISH_TAKEN, "w1-wang", Verdict.GRANTED));
  }

  @Test
  void tellsSimultaneousLinesApartByTheirIds() {
    var lines = List.of(early("w1", "wang"), early("w1", "li"));

    assertThat(FirstCome.decide(lines, places(1))).containsEntry("w1-li", Verdict.GRANTED);
  }

  @Test
  void givesNobodyMoreThanTheyHavePlacesFor() {
    var verdicts = FirstCome.decide(List.of(early("w1", "li"), late("w2", "li")), places(1));

    assertThat(verdicts).containsEntry("w2-li", Verdict.NO_PLACE);
  }

  @Test
  void letsTheNextOneHaveWhatTheFirstHadNoPlaceFor() {
    var lines = List.of(early("w2", "li"), later("w1", "li", 5), later("w1", "wang", 6));

    assertThat(FirstCome.decide(lines, places(1)))
        .containsEntry("w1-li", Verdict.NO_PLACE)
        .containsEntry("w1-wang", Verdict.GRANTED);
  }

  @Test
  void decidesTheSameInWhicheverOrderTheLinesCome() {
    var random = new Random(7);
    for (var round = 0; round < 200; round++) {
      var lines = someLines(random);
      var verdicts = FirstCome.decide(lines, places(2));
      var otherwise = new ArrayList<>(lines);
      Collections.shuffle(otherwise, random);

      assertThat(FirstCome.decide(otherwise, places(2))).isEqualTo(verdicts);
      assertThat(winners(lines, verdicts, Line::wish)).allMatch(count -> count == 1);
      assertThat(winners(lines, verdicts, Line::volunteer)).allMatch(count -> count <= 2);
    }
  }

  private static List<Long> winners(
      List<Line> lines,
      Map<String, Verdict> verdicts,
      java.util.function.Function<Line, String> what) {
    return List.copyOf(
        lines.stream()
            .filter(line -> verdicts.get(line.id()) == Verdict.GRANTED)
            .collect(Collectors.groupingBy(what, Collectors.counting()))
            .values());
  }

  private static List<Line> someLines(Random random) {
    return IntStream.range(0, 40)
        .mapToObj(
            number ->
                new Line(
                    "l" + number,
                    "w" + random.nextInt(8),
                    List.of("li", "wang", "zhang").get(random.nextInt(3)),
                    TEN.plusSeconds(random.nextInt(10))))
        .toList();
  }

  private static Map<String, Integer> places(int each) {
    return Map.of("li", each, "wang", each, "zhang", each);
  }

  private static Line early(String wish, String volunteer) {
    return later(wish, volunteer, 0);
  }

  private static Line late(String wish, String volunteer) {
    return later(wish, volunteer, 60);
  }

  private static Line later(String wish, String volunteer, int seconds) {
    return new Line(wish + "-" + volunteer, wish, volunteer, TEN.plusSeconds(seconds));
  }
}
