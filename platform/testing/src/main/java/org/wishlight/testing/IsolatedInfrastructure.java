package org.wishlight.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points one test context at the build's servers, under names nobody else uses. Who does not say
 * otherwise calls as the operator of the office liangcheng.
 */
record IsolatedInfrastructure() implements ContextCustomizer {
  /** A busy machine is slow, and not wrong. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int LONGEST_ANSWER = 10_000_000;

  private static final WebTestClientBuilderCustomizer USUALLY =
      client ->
          client
              .responseTimeout(PATIENCE)
              .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST_ANSWER))
              .defaultHeaders(
                  headers -> headers.setBearerAuth(TestCaller.operator("liangcheng").token()));

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    var servers = TestServers.ofThisBuild();
    var mark = Long.toString(ThreadLocalRandom.current().nextLong(60_466_176, 2_176_782_336L), 36);
    var prefix = "t" + mark + ".";
    var environment = context.getEnvironment();
    var service = environment.getProperty("spring.application.name", "test");
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "wishlight-test",
                Map.of(
                    "spring.mongodb.uri", servers.mongoUri(service + "-" + mark),
                    "spring.kafka.bootstrap-servers", servers.brokers(),
                    "spring.cloud.stream.kafka.binder.brokers", servers.brokers(),
                    "wishlight.oidc.issuer", TestIssuer.ofThisJvm().address(),
                    "wishlight.keys.source", "file:target/keys",
                    "wishlight.keys.create", "true",
                    "wishlight.topics.prefix", prefix)));
    var beans = (GenericApplicationContext) context;
    beans.registerBean(EventProbe.class, () -> new EventProbe(servers.brokers(), prefix));
    beans.registerBean(WebTestClientBuilderCustomizer.class, () -> USUALLY);
  }
}
