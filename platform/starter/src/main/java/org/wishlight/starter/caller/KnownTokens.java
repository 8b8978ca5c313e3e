package org.wishlight.starter.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Spares a token that was verified a moment ago its signature check: office software shows the same
 * one with every call. A token past its end is never taken from here; a withdrawn key is noticed
 * within a minute.
 */
public final class KnownTokens implements ReactiveJwtDecoder {
  private static final int MOST = 10_000;
  private static final Duration TRUSTED_FOR = Duration.ofSeconds(60);

  private final ReactiveJwtDecoder verifying;
  private final Clock clock;
  private final Cache<String, Jwt> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUSTED_FOR).build();

  public KnownTokens(ReactiveJwtDecoder verifying, Clock clock) {
    this.verifying = verifying;
    this.clock = clock;
  }

  @Override
  public Mono<Jwt> decode(String token) {
    var jwt = known.getIfPresent(token);
    return jwt != null && isAlive(jwt)
        ? Mono.just(jwt)
        : verifying.decode(token).doOnNext(verified -> known.put(token, verified));
  }

  private boolean isAlive(Jwt jwt) {
    var end = jwt.getExpiresAt();
    return end != null && clock.instant().isBefore(end);
  }
}
