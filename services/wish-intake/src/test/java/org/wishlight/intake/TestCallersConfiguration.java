package org.wishlight.intake;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Tokens that say plainly who is calling: {@code RESIDENT.liangcheng}. */
@Configuration(proxyBeanMethods = false)
public class TestCallersConfiguration {

  public static String token(String role, String office) {
    return role + "." + office;
  }

  @Bean
  ReactiveJwtDecoder plainTokens() {
    return token -> {
      var parts = token.split("\\.");
      return parts.length == 2
          ? Mono.just(caller(token, parts[0], parts[1]))
          : Mono.error(new BadJwtException("not one of the tests'"));
    };
  }

  private static Jwt caller(String token, String role, String office) {
    return Jwt.withTokenValue(token)
        .header("alg", "none")
        .subject(role.toLowerCase(java.util.Locale.ROOT) + "-" + office)
        .claim("roles", List.of(role))
        .claim("office", office)
        .expiresAt(Instant.now().plusSeconds(60))
        .build();
  }
}
