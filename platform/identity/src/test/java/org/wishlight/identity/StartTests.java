package org.wishlight.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.wishlight.identity.account.Accounts;
import org.wishlight.identity.audit.Actor;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {

  private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder(4);

  @TempDir Path folder;

  @Test
  void refusesToStartWithoutClients(CapturedOutput output) {
    assertThatThrownBy(() -> identity().run(keyFile(), audit(), "--server.port=0"))
        .isInstanceOf(RuntimeException.class);

    assertThat(output).contains("nobody may ask for a token: configure clients");
  }

  @Test
  void knowsNoDemoAccountOutsideTheLocalProfile() {
    var own = "--wishlight.identity.clients.own.secret=of-its-own";

    try (var identity = identity().run(keyFile(), audit(), "--server.port=0", own)) {
      var clients = identity.getBean(RegisteredClientRepository.class);
      assertThat(clients.findByClientId("own")).isNotNull();
      assertThat(clients.findByClientId("liangcheng-operator")).isNull();
      assertThat(identity.getBean(Accounts.class).person("platform-ops"))
          .isEqualTo(Actor.NOBODY_KNOWN);
    }
  }

  @Test
  void keepsNoSecretInClear() {
    var own = "--wishlight.identity.clients.own.secret=of-its-own";

    try (var identity = identity().run(keyFile(), audit(), "--server.port=0", own)) {
      var client = identity.getBean(RegisteredClientRepository.class).findByClientId("own");
      assertThat(client.getClientSecret()).startsWith("{argon2}");
    }
  }

  @Test
  void readsSecretsThatWereHashedBefore() {
    var own = "--wishlight.identity.clients.own.secret={bcrypt}" + BCRYPT.encode("of-its-own");

    try (var identity = identity().run(keyFile(), audit(), "--server.port=0", own)) {
      var client = identity.getBean(RegisteredClientRepository.class).findByClientId("own");
      assertThat(
              identity
                  .getBean(PasswordEncoder.class)
                  .matches("of-its-own", client.getClientSecret()))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"clients.own", "users.own", "applications.own"})
  void refusesTheDemoSecretOutsideTheLocalProfile(String account, CapturedOutput output) {
    var secrets = List.of("demo", "{bcrypt}" + BCRYPT.encode("demo"));

    for (var secret : secrets) {
      assertThatThrownBy(() -> startWith(account, secret))
          .hasMessageContaining("the demo secret is in use");
    }

    assertThat(output).contains("give these accounts secrets of their own: own");
  }

  private void startWith(String account, String secret) {
    var prefix = "--wishlight.identity.";
    identity()
        .run(
            keyFile(),
            audit(),
            "--server.port=0",
            prefix + "clients.other.secret=of-its-own",
            prefix + account + ".redirect-uris=http://localhost/",
            prefix + account + ".secret=" + secret)
        .close();
  }

  private SpringApplicationBuilder identity() {
    return new SpringApplicationBuilder(IdentityApplication.class);
  }

  private String audit() {
    return "--wishlight.identity.audit-folder=" + folder.resolve("audit");
  }

  private String keyFile() {
    return "--wishlight.identity.key-file=" + folder.resolve("signing-key.json");
  }
}
