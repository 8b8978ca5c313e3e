package org.wishlight.intake.wish;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Short codes that people can read aloud and copy by hand: no sign looks like another one, and the
 * last one checks the others, so that one wrong sign, or two that changed places, never make
 * another code. Codes of eight signs are from before there was a check.
 */
@Component
public class Codes {
  /** 23 of them: a prime, so that every weight tells every mistake. */
  private static final String SIGNS = "34679ACDEFGHJKMNPRTVWXY";

  private static final int LENGTH = 9;

  private final SecureRandom random = new SecureRandom();

  String next() {
    var signs = new StringBuilder();
    random.ints(LENGTH - 1, 0, SIGNS.length()).forEach(n -> signs.append(SIGNS.charAt(n)));
    var rest = Math.floorMod(-sum(signs), SIGNS.length());
    return signs.append(SIGNS.charAt(rest)).toString();
  }

  /** Whether nobody can ever have been given this code. */
  public static boolean isMistyped(String code) {
    return code.length() == LENGTH
        && (code.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0) || sum(code) != 0);
  }

  /** The check counts once, the sign before it twice, and so on. */
  private static int sum(CharSequence signs) {
    return IntStream.range(0, signs.length())
            .map(n -> (LENGTH - n) * SIGNS.indexOf(signs.charAt(n)))
            .sum()
        % SIGNS.length();
  }
}
