package org.wishlight.bench.matching;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What matching's own meters say about the parts of its rounds, in seconds since it began.
 *
 * @param written how many rounds have come to their end
 */
record RoundTimes(Map<String, Double> seconds, long written) {
  private static final String METER =
      "wishlight_rounds_seconds_%s{application=\"matching\",part=\"%s\"}";

  static RoundTimes of(Http matching) {
    var meters = matching.get("/actuator/prometheus");
    var seconds =
        Stream.of("read", "decide", "solve", "write")
            .collect(Collectors.toMap(part -> part, part -> value(meters, "sum", part)));
    return new RoundTimes(seconds, (long) value(meters, "count", "write"));
  }

  double millisSince(RoundTimes before, String part) {
    return 1_000 * (seconds.getOrDefault(part, 0d) - before.seconds.getOrDefault(part, 0d));
  }

  private static double value(String meters, String what, String part) {
    var line = Pattern.compile("(?m)^" + Pattern.quote(METER.formatted(what, part)) + " (\\S+)$");
    var found = line.matcher(meters);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }
}
