package org.wishlight.identity;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Takes secrets as they stand in the configuration; none stays in memory in clear. */
@Component
class Secrets {

  private final PasswordEncoder encoder;

  Secrets(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  String hashed(String secret) {
    return secret.startsWith("{") ? secret : encoder.encode(secret);
  }
}
