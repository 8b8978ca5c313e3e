package org.wishlight.starter.live;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.wishlight.starter.caller.CallerToken;
import org.wishlight.starter.caller.OidcProperties;
import org.wishlight.starter.caller.TokenReader;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class LiveStreamTests {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final OidcProperties.Claims USUAL =
      new OidcProperties.Claims("sub", "roles", "office", "neighborhood", "");

  @Test
  void endsWithTheTokenOfItsReader() {
    var token = aTokenGoodFor(Duration.ofMillis(500));

    StepVerifier.create(
            endless().contextWrite(ReactiveSecurityContextHolder.withAuthentication(token)))
        .expectNextCount(1)
        .expectComplete()
        .verify(PATIENCE);
  }

  @Test
  void goesOnForWhoeverReadsWithoutOne() {
    StepVerifier.create(endless()).expectNextCount(1).thenCancel().verify(PATIENCE);
  }

  private static Flux<ServerSentEvent<String>> endless() {
    return LiveStream.of(Flux.never());
  }

  private static CallerToken aTokenGoodFor(Duration life) {
    var now = Instant.now();
    var jwt =
        Jwt.withTokenValue("t")
            .header("alg", "RS256")
            .subject("somebody")
            .issuedAt(now)
            .expiresAt(now.plus(life))
            .build();
    return new TokenReader(USUAL).convert(jwt).block();
  }
}
