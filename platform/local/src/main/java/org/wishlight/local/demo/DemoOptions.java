package org.wishlight.local.demo;

import static org.wishlight.local.infra.Messages.text;

import java.time.Duration;
import java.util.Optional;
import org.wishlight.local.infra.Refusal;

/**
 * How long and how fast.
 *
 * @param rate wishes filed per second, by all offices together
 * @param wishes how many in all
 * @param duration how long to file, instead of a number
 */
record DemoOptions(double rate, int wishes, Optional<Duration> duration) {
  private static final int SAMPLE = 290;

  static DemoOptions parse(String... arguments) {
    var options = new DemoOptions(10, SAMPLE, Optional.empty());
    for (var at = 0; at < arguments.length; at += 2) {
      if (at + 1 == arguments.length) {
        throw new Refusal(text("demo.option.value", arguments[at]));
      }
      options = options.with(arguments[at], arguments[at + 1]);
    }
    return options;
  }

  /** How many wishes will be filed. */
  int total() {
    return duration.map(time -> (int) Math.ceil(time.toMillis() * rate / 1000)).orElse(wishes);
  }

  private DemoOptions with(String option, String value) {
    return switch (option) {
      case "--rate" -> new DemoOptions(number(option, value), wishes, duration);
      case "--wishes" -> new DemoOptions(rate, (int) number(option, value), duration);
      case "--duration" -> new DemoOptions(rate, wishes, Optional.of(time(option, value)));
      default -> throw new Refusal(text("demo.option.unknown", option));
    };
  }

  private static double number(String option, String value) {
    try {
      var number = Double.parseDouble(value);
      if (number >= 1 && number <= 1_000_000) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // refused below
    }
    throw new Refusal(text("demo.option.number", option, value));
  }

  /** {@code 90}, {@code 90s} and {@code 2m}. */
  private static Duration time(String option, String value) {
    var minutes = value.endsWith("m");
    var number = number(option, value.replaceAll("[sm]$", ""));
    return minutes ? Duration.ofMinutes((long) number) : Duration.ofSeconds((long) number);
  }
}
