package org.wishlight.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;

class FirewallTests {

  @Test
  void letsTextThrough() {
    assertThat(read("plain, ASCII; q=0.5")).isEqualTo("plain, ASCII; q=0.5");
    assertThat(read("王阿姨")).isEqualTo("王阿姨");
    assertThat(read(null)).isNull();
  }

  @Test
  void refusesControlCharacters() {
    assertThatThrownBy(() -> read("a\u0001b")).isInstanceOf(ServerExchangeRejectedException.class);
    assertThatThrownBy(() -> read("a\u0085b")).isInstanceOf(ServerExchangeRejectedException.class);
    assertThatThrownBy(() -> read("a\u007fb")).isInstanceOf(ServerExchangeRejectedException.class);
  }

  private static @Nullable String read(@Nullable String value) {
    var request = MockServerHttpRequest.get("/");
    if (value != null) {
      request.header("X-Note", value);
    }
    var exchange =
        new WebConfiguration()
            .firewall()
            .getFirewalledExchange(MockServerWebExchange.from(request))
            .block();
    return exchange.getRequest().getHeaders().getFirst("X-Note");
  }
}
