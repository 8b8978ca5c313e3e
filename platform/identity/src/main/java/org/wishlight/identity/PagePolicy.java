package org.wishlight.identity;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.stereotype.Component;
import org.wishlight.identity.account.IdentityProperties;

/**
 * What a browser may do with the pages: nothing but show them, send their form here, and then go
 * where the applications are.
 */
@Component
class PagePolicy implements Customizer<HeadersConfigurer<HttpSecurity>> {

  private final String policy;

  PagePolicy(IdentityProperties identity) {
    var applications =
        identity.applications().values().stream()
            .flatMap(application -> application.redirectUris().stream())
            .map(PagePolicy::origin);
    var targets =
        Stream.concat(Stream.of("'self'"), applications)
            .distinct()
            .collect(Collectors.joining(" "));
    policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
            + " form-action "
            + targets;
  }

  @Override
  public void customize(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(content -> content.policyDirectives(policy));
  }

  private static String origin(String address) {
    return URI.create(address).resolve("/").toString();
  }
}
