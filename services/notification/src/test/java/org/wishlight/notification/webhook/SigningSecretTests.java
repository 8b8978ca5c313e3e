package org.wishlight.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningSecretTests {

  @Test
  void signsAsTheReferenceLibrariesDo() {
    var secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    var signature =
        secret.sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1_614_265_330),
            "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void isNeverTheSameAndNotShownByAccident() {
    var secret = SigningSecret.random();

    assertThat(secret).isNotEqualTo(SigningSecret.random()).hasToString("whsec_…");
  }
}
