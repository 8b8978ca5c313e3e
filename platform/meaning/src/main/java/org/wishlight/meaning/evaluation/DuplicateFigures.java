package org.wishlight.meaning.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wishlight.meaning.likeness.Likeness;
import org.wishlight.meaning.likeness.Verdict;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.sense.Understanding;
import org.wishlight.meaning.text.Csv;

/** How well pairs of wishes were told apart: same, another household's, asked again. */
public record DuplicateFigures(Share verdicts, Share duplicates, List<String> wrong) {

  /** A pair as labelled, and the verdict. */
  private record Judged(Map<String, String> row, Likeness likeness) {
    Verdict truth() {
      return switch (row.getOrDefault("label", "")) {
        case "duplicate" -> Verdict.SAME;
        case "distinct-other-household" -> Verdict.OTHER_HOUSEHOLD;
        case "distinct-same-household" -> Verdict.AGAIN;
        default -> throw new IllegalArgumentException("no such label in " + row);
      };
    }

    boolean right() {
      return truth() == likeness.verdict();
    }

    @Override
    public String toString() {
      return "%s / %s: %s, said %s (%.2f)"
          .formatted(
              row.get("text_a"), row.get("text_b"), truth(), likeness.verdict(), likeness.score());
    }
  }

  static DuplicateFigures of(String csv, Understanding understanding) {
    var judged = Csv.rows(csv).stream().map(row -> judged(row, understanding)).toList();
    return new DuplicateFigures(
        Share.of(judged, Judged::right),
        Share.of(
            judged, j -> (j.truth() == Verdict.SAME) == (j.likeness().verdict() == Verdict.SAME)),
        judged.stream().filter(j -> !j.right()).map(Judged::toString).toList());
  }

  private static Judged judged(Map<String, String> row, Understanding understanding) {
    var senses = senses(row, understanding);
    var same = row.getOrDefault("household_a", "").equals(row.get("household_b"));
    var apart = Duration.ofDays(Long.parseLong(row.getOrDefault("days_apart", "0").strip()));
    return new Judged(row, Likeness.of(senses.getFirst(), senses.getLast(), same, apart));
  }

  private static List<Sense> senses(Map<String, String> row, Understanding understanding) {
    return understanding.wishes(
        List.of(row.getOrDefault("text_a", ""), row.getOrDefault("text_b", "")));
  }

  /** For people to read, with the pairs that went wrong. */
  public String text() {
    var lines =
        """
        verdict right          %s
        duplicate or not right %s\
        """
            .formatted(verdicts, duplicates);
    return wrong.stream().map(pair -> "\n  " + pair).collect(Collectors.joining("", lines, ""));
  }
}
