package org.wishlight.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.util.function.ThrowingSupplier;

/**
 * An OIDC issuer with a key of its own, found by discovery as any other is. It signs whatever a
 * test wants to show at a door.
 */
public final class TestIssuer {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final JWK key;
  private final JWSAlgorithm algorithm;
  private final HttpServer server;

  private static final class Usual {
    static final TestIssuer ISSUER = withRsaKey();
  }

  private TestIssuer(JWK key, JWSAlgorithm algorithm) {
    this.key = key;
    this.algorithm = algorithm;
    try {
      server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answer("/jwks", new JWKSet(key.toPublicJWK()).toString());
    answer("/.well-known/openid-configuration", discovery());
    server.start();
  }

  /** Whom the services under test believe. */
  public static TestIssuer ofThisJvm() {
    return Usual.ISSUER;
  }

  public static TestIssuer withRsaKey() {
    var key = made(() -> new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate());
    return new TestIssuer(key, JWSAlgorithm.RS256);
  }

  public static TestIssuer withEllipticKey() {
    var key = made(() -> new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
    return new TestIssuer(key, JWSAlgorithm.ES256);
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A token with these claims, good for an hour. */
  public String token(Map<String, ?> claims) {
    return signed(claims(claims, Instant.now()));
  }

  /** One that was good two hours ago. */
  public String expired(Map<String, ?> claims) {
    return signed(claims(claims, Instant.now().minus(LIFE.multipliedBy(3))));
  }

  /** One with {@code alg: none} (RFC 7519, section 6). */
  public String unsigned(Map<String, ?> claims) {
    return new PlainJWT(claims(claims, Instant.now())).serialize();
  }

  /** One that claims to be from {@code issuer}, signed with this issuer's key. */
  public String forged(TestIssuer issuer, Map<String, ?> claims) {
    var pretended = new JWTClaimsSet.Builder(claims(claims, Instant.now()));
    return signed(pretended.issuer(issuer.address()).build());
  }

  private JWTClaimsSet claims(Map<String, ?> claims, Instant now) {
    var set = new JWTClaimsSet.Builder().issuer(address()).issueTime(Date.from(now));
    claims.forEach(set::claim);
    return set.expirationTime(Date.from(now.plus(LIFE))).build();
  }

  private String signed(JWTClaimsSet claims) {
    var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(signer());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private JWSSigner signer() throws JOSEException {
    return new DefaultJWSSignerFactory().createJWSSigner(key, algorithm);
  }

  private String discovery() {
    return """
        {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",
        "token_endpoint":"%1$s/token","response_types_supported":["code"],
        "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["%2$s"]}
        """
        .formatted(address(), algorithm.getName());
  }

  private void answer(String path, String document) {
    var body = document.getBytes(UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static <T> T made(ThrowingSupplier<T> key) {
    return key.get();
  }
}
