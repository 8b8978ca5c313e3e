package org.wishlight.matching;

import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service once more, on the stores of the one under test. */
public record Replica(ConfigurableApplicationContext context) implements AutoCloseable {
  private static final String[] SHARED = {
    "spring.mongodb.uri",
    "spring.kafka.bootstrap-servers",
    "spring.cloud.stream.kafka.binder.brokers",
    "wishlight.oidc.issuer",
    "wishlight.keys.source",
    "wishlight.keys.create",
    "wishlight.topics.prefix"
  };

  public static Replica of(Environment first) {
    var settings =
        Stream.of(SHARED).map(name -> "--" + name + "=" + first.getRequiredProperty(name));
    var arguments = Stream.concat(settings, Stream.of("--server.port=0")).toArray(String[]::new);
    return new Replica(new SpringApplicationBuilder(MatchingApplication.class).run(arguments));
  }

  public WebTestClient http(WebTestClient first) {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    return first.mutate().baseUrl("http://localhost:" + port).build();
  }

  @Override
  public void close() {
    context.close();
  }
}
