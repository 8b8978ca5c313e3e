package org.wishlight.starter.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

class KnownTokensTests {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final AtomicInteger verified = new AtomicInteger();

  @Test
  void verifiesTheSameTokenOnce() {
    var tokens = new KnownTokens(verifying(NOW.plusSeconds(600)), at(NOW));

    tokens.decode("a").block();
    tokens.decode("a").block();
    tokens.decode("b").block();

    assertThat(verified).hasValue(2);
  }

  @Test
  void neverTakesATokenPastItsEndAsKnown() {
    var tokens = new KnownTokens(verifying(NOW), at(NOW.plus(Duration.ofSeconds(1))));

    tokens.decode("a").block();
    tokens.decode("a").block();

    assertThat(verified).hasValue(2);
  }

  @Test
  void remembersNoTokenThatWasRefused() {
    var tokens =
        new KnownTokens(
            token -> {
              verified.incrementAndGet();
              return Mono.error(new BadJwtException("no"));
            },
            at(NOW));

    assertThatThrownBy(() -> tokens.decode("a").block()).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("a").block()).isInstanceOf(BadJwtException.class);
    assertThat(verified).hasValue(2);
  }

  private ReactiveJwtDecoder verifying(Instant end) {
    return token -> {
      verified.incrementAndGet();
      return Mono.just(
          Jwt.withTokenValue(token).header("alg", "RS256").subject("s").expiresAt(end).build());
    };
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
