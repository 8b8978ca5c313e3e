package org.wishlight.matching;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.TestCaller;

/** The service once more, on the database and the topics of a test's own context. */
public final class Replica implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Replica(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static Replica of(ApplicationContext first) {
    var properties =
        ((ConfigurableEnvironment) first.getEnvironment())
            .getPropertySources()
            .get("wishlight-test");
    var settings = (EnumerablePropertySource<?>) properties;
    var same =
        Stream.concat(
                Arrays.stream(settings.getPropertyNames())
                    .map(name -> "--" + name + "=" + settings.getProperty(name)),
                Stream.of("--server.port=0"))
            .toArray(String[]::new);
    return new Replica(new SpringApplicationBuilder(MatchingApplication.class).run(same));
  }

  /** Calls as the office's operator. */
  public WebTestClient http() {
    var port = ((WebServerApplicationContext) context).getWebServer().getPort();
    var client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    return TestCaller.operator("liangcheng").with(client);
  }

  @Override
  public void close() {
    context.close();
  }
}
