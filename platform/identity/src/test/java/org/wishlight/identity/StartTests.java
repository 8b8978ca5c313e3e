package org.wishlight.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {

  @TempDir Path folder;

  @Test
  void refusesToStartWithoutClients(CapturedOutput output) {
    assertThatThrownBy(() -> identity().run(keyFile(), "--server.port=0"))
        .isInstanceOf(RuntimeException.class);

    assertThat(output).contains("nobody may ask for a token: configure clients");
  }

  @Test
  void knowsNoDemoAccountOutsideTheLocalProfile() {
    var own = "--wishlight.identity.clients.own.secret=of-its-own";

    try (var identity = identity().run(keyFile(), "--server.port=0", own)) {
      var clients = identity.getBean(RegisteredClientRepository.class);
      assertThat(clients.findByClientId("own")).isNotNull();
      assertThat(clients.findByClientId("liangcheng-operator")).isNull();
      assertThatThrownBy(
              () -> identity.getBean(UserDetailsService.class).loadUserByUsername("platform-ops"))
          .isInstanceOf(UsernameNotFoundException.class);
    }
  }

  @Test
  void keepsNoSecretInClear() {
    var own = "--wishlight.identity.clients.own.secret=of-its-own";

    try (var identity = identity().run(keyFile(), "--server.port=0", own)) {
      var client = identity.getBean(RegisteredClientRepository.class).findByClientId("own");
      assertThat(client.getClientSecret()).startsWith("{bcrypt}");
    }
  }

  private SpringApplicationBuilder identity() {
    return new SpringApplicationBuilder(IdentityApplication.class);
  }

  private String keyFile() {
    return "--wishlight.identity.key-file=" + folder.resolve("signing-key.json");
  }
}
