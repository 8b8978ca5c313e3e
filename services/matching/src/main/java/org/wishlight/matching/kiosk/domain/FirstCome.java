package org.wishlight.matching.kiosk.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who came first gets the wish, if there is a place left. The result hangs on the lines alone, not
 * on the order in which kiosks hand them in: so all that can still be decided is decided anew.
 */
public final class FirstCome {
  private FirstCome() {}

  /**
   * @param lines all whose wish can be had
   * @param places how many wishes each volunteer can take on
   * @return the verdict by line id
   */
  public static Map<String, Verdict> decide(Collection<Line> lines, Map<String, Integer> places) {
    var left = new HashMap<>(places);
    var taken = new HashSet<String>();
    var verdicts = new HashMap<String, Verdict>();
    for (var line : new TreeSet<>(lines)) {
      verdicts.put(line.id(), verdict(line, taken, left));
    }
    return verdicts;
  }

  private static Verdict verdict(Line line, HashSet<String> taken, Map<String, Integer> left) {
    if (taken.contains(line.wish())) {
      return Verdict.WISH_TAKEN;
    }
    var places = left.getOrDefault(line.volunteer(), 0);
    if (places <= 0) {
      return Verdict.NO_PLACE;
    }
    taken.add(line.wish());
    left.put(line.volunteer(), places - 1);
    return Verdict.GRANTED;
  }
}
