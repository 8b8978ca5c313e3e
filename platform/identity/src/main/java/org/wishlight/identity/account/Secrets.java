package org.wishlight.identity.account;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
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
    return isHashed(secret) ? secret : encoder.encode(secret);
  }

  boolean fits(String clear, String secret) {
    return isHashed(secret) ? encoder.matches(clear, secret) : clear.equals(secret);
  }

  private static boolean isHashed(String secret) {
    return secret.startsWith("{");
  }

  /**
   * Argon2id as OWASP's Password Storage Cheat Sheet has it: 19 MiB, two passes, one lane (30 to 90
   * ms on a small machine, for every login and every token a system asks for).
   */
  @Configuration(proxyBeanMethods = false)
  static class Hashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
      var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
      return new DelegatingPasswordEncoder(
          "argon2", Map.of("argon2", argon2, "bcrypt", new BCryptPasswordEncoder()));
    }
  }
}
