package org.wishlight.gateway;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;
import reactor.test.StepVerifier;

class ShutdownTests {

  @Test
  void endsOpenStreamsProperly() {
    var gateway =
        new SpringApplicationBuilder(GatewayApplication.class)
            .initializers(new StandInServices())
            .run("--server.port=0", "--wishlight.oidc.client-secret=of-the-tests");

    StepVerifier.create(stream(gateway))
        .expectNextMatches(events -> events.contains("data: 1"))
        .thenConsumeWhile(
            events -> events.contains("data: 2"), _ -> Thread.ofVirtual().start(gateway::close))
        .expectComplete()
        .verify(Duration.ofSeconds(20));
  }

  private static Flux<String> stream(ConfigurableApplicationContext gateway) {
    var port = gateway.getEnvironment().getRequiredProperty("local.server.port");
    return HttpClient.create()
        .get()
        .uri("http://127.0.0.1:" + port + "/api/v1/wall/stream")
        .responseContent()
        .asString();
  }
}
