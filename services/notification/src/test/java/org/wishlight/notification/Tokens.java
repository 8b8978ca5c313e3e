package org.wishlight.notification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.wishlight.starter.caller.Role;

/** Signed tokens, and the service's trust in their signer. */
@Configuration
public class Tokens {
  private static final RSAKey KEY = key();

  @Bean
  ReactiveJwtDecoder decoder() throws JOSEException {
    return NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
  }

  public static Consumer<HttpHeaders> officerOf(Happenings wish) {
    return token("officer", Role.OFFICER, wish.office(), wish.neighborhood());
  }

  public static Consumer<HttpHeaders> operatorOf(String office) {
    return token("operator", Role.OPERATOR, office, null);
  }

  public static Consumer<HttpHeaders> volunteer(Happenings wish) {
    return token(wish.volunteer(), Role.VOLUNTEER, wish.office(), wish.neighborhood());
  }

  private static Consumer<HttpHeaders> token(
      String subject, Role role, String office, String neighborhood) {
    var claims =
        new JWTClaimsSet.Builder()
            .subject(subject)
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .claim("roles", List.of(role.name()))
            .claim("office", office)
            .claim("neighborhood", neighborhood)
            .build();
    return headers -> headers.setBearerAuth(signed(claims));
  }

  private static String signed(JWTClaimsSet claims) {
    try {
      var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).generate();
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
