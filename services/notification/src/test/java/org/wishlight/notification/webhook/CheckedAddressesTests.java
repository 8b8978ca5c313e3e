package org.wishlight.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

class CheckedAddressesTests {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void onlyWhatMayBeCalledIsConnectedTo(String host) {
    try (var receiver = new Receiver()) {
      var url = receiver.url().replace("127.0.0.1", host);

      assertThat(status(url, InetAddress::isLoopbackAddress)).isEqualTo(200);
      assertThatThrownBy(() -> status(url, address -> false))
          .hasRootCauseInstanceOf(CheckedAddresses.Inner.class);
      assertThat(receiver.requests()).hasSize(1);
    }
  }

  private static int status(String url, Predicate<InetAddress> mayCall) {
    return HttpClient.create(ConnectionProvider.newConnection())
        .resolver(new CheckedAddresses(mayCall))
        .get()
        .uri(url)
        .response()
        .map(answer -> answer.status().code())
        .blockOptional()
        .orElseThrow();
  }
}
