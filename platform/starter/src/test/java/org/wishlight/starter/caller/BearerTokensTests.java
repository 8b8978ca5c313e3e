package org.wishlight.starter.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

class BearerTokensTests {
  private final BearerTokens tokens = new BearerTokens();

  @Test
  void readsTheTokenOfARequest() {
    assertThat(read("Bearer eyJ0.aB-_9.sig")).contains("eyJ0.aB-_9.sig");
  }

  @Test
  void readsWhatTheFrameworkReads() {
    assertThat(read("bearer abc")).contains("abc");
    assertThat(read("Bearer a~b+/c==")).contains("a~b+/c==");
  }

  @Test
  void seesNoTokenInOtherSchemes() {
    assertThat(read("Basic dXNlcjpwdw==")).isEmpty();
    assertThat(tokens.convert(MockServerWebExchange.from(MockServerHttpRequest.get("/"))).block())
        .isNull();
  }

  @Test
  void refusesWhatIsNoToken() {
    assertThatThrownBy(() -> read("Bearer ")).isInstanceOf(OAuth2AuthenticationException.class);
    assertThatThrownBy(() -> read("Bearer a b")).isInstanceOf(OAuth2AuthenticationException.class);
    assertThatThrownBy(() -> read("Bearer a=b")).isInstanceOf(OAuth2AuthenticationException.class);
  }

  private Optional<String> read(String header) {
    var request = MockServerHttpRequest.get("/").header(HttpHeaders.AUTHORIZATION, header);
    Authentication found = tokens.convert(MockServerWebExchange.from(request)).block();
    return Optional.ofNullable(found)
        .map(each -> ((BearerTokenAuthenticationToken) each).getToken());
  }
}
