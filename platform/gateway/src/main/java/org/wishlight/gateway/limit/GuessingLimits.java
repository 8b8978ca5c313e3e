package org.wishlight.gateway.limit;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.wishlight.gateway.limit.LimitProperties.Rate;

/** What invites guessing, or costs much: counted by address, whoever asks. */
final class GuessingLimits {

  private final List<Guessed> guessed;

  GuessingLimits(LimitProperties limits) {
    guessed =
        List.of(
            guessed(HttpMethod.POST, "/oauth2/token", limits.token()),
            guessed(HttpMethod.POST, "/login", limits.login()),
            guessed(HttpMethod.GET, "/oauth2/authorization/{issuer}", limits.login()),
            guessed(HttpMethod.POST, "/api/v1/wishes/look-up", limits.lookUp()));
  }

  Optional<Buckets> of(ServerWebExchange exchange) {
    return guessed.stream().filter(what -> what.is(exchange)).map(Guessed::buckets).findFirst();
  }

  private static Guessed guessed(HttpMethod method, String path, Rate rate) {
    return new Guessed(method, PathPatternParser.defaultInstance.parse(path), new Buckets(rate));
  }

  /** Compared as the routes compare, so that no other spelling of a path goes round it. */
  private record Guessed(HttpMethod method, PathPattern path, Buckets buckets) {

    boolean is(ServerWebExchange exchange) {
      var asked = exchange.getRequest();
      return method.equals(asked.getMethod())
          && path.matches(asked.getPath().pathWithinApplication());
    }
  }
}
