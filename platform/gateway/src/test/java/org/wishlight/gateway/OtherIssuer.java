package org.wishlight.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OIDC issuer that is not ours: it logs an officer in without asking, and has other names for
 * roles and places.
 */
final class OtherIssuer implements AutoCloseable {

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Map<String, String>> requests = new ConcurrentHashMap<>();
  private final AtomicInteger issued = new AtomicInteger();
  private final AtomicInteger refreshed = new AtomicInteger();
  private volatile int tokenLife = 3600;
  private volatile boolean refreshing = true;

  OtherIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("its-key").generate();
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (JOSEException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/.well-known/openid-configuration", asked -> json(asked, 200, metadata()));
    server.createContext("/keys", asked -> json(asked, 200, keys()));
    server.createContext("/log-in", this::logIn);
    server.createContext("/tokens", this::tokens);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void reset() {
    tokenLife = 3600;
    refreshing = true;
    refreshed.set(0);
  }

  void issueTokensFor(int seconds) {
    tokenLife = seconds;
  }

  void refuseToRefresh() {
    refreshing = false;
  }

  int refreshed() {
    return refreshed.get();
  }

  private Map<String, Object> metadata() {
    return Map.of(
        "issuer",
        address(),
        "authorization_endpoint",
        address() + "/log-in",
        "token_endpoint",
        address() + "/tokens",
        "jwks_uri",
        address() + "/keys",
        "end_session_endpoint",
        address() + "/log-out",
        "subject_types_supported",
        List.of("public"),
        "response_types_supported",
        List.of("code"),
        "id_token_signing_alg_values_supported",
        List.of("RS256"));
  }

  private Map<String, Object> keys() {
    return new JWKSet(key).toJSONObject();
  }

  private void logIn(HttpExchange asked) throws IOException {
    var request = parameters(asked.getRequestURI().getRawQuery());
    var code = "code-" + requests.size();
    requests.put(code, request);
    var back =
        UriComponentsBuilder.fromUriString(request.get("redirect_uri"))
            .queryParam("code", code)
            .queryParam("state", "{state}")
            .encode()
            .build(request.get("state"));
    asked.getResponseHeaders().set("Location", back.toString());
    asked.sendResponseHeaders(302, -1);
    asked.close();
  }

  private void tokens(HttpExchange asked) throws IOException {
    var form = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var request = parameters(form);
    if (request.get("grant_type").equals("refresh_token")) {
      refresh(asked);
    } else {
      exchange(asked, request);
    }
  }

  private void exchange(HttpExchange asked, Map<String, String> request) throws IOException {
    var login = requests.remove(request.get("code"));
    if (login == null || !proof(request.get("code_verifier")).equals(login.get("code_challenge"))) {
      json(asked, 400, Map.of("error", "invalid_grant"));
      return;
    }
    json(asked, 200, answer(login.get("nonce")));
  }

  private void refresh(HttpExchange asked) throws IOException {
    refreshed.incrementAndGet();
    if (refreshing) {
      json(asked, 200, answer(""));
    } else {
      json(asked, 400, Map.of("error", "invalid_grant"));
    }
  }

  private Map<String, Object> answer(String nonce) {
    return Map.of(
        "access_token",
        token("access-" + issued.incrementAndGet(), ""),
        "id_token",
        token("id", nonce),
        "refresh_token",
        "refresh-" + issued.incrementAndGet(),
        "token_type",
        "Bearer",
        "expires_in",
        tokenLife);
  }

  private String token(String id, String nonce) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject("4711")
            .audience("the-door")
            .jwtID(id)
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .claim("nonce", nonce.isEmpty() ? null : nonce)
            .claim("preferred_username", "wang")
            .claim("realm_access", Map.of("roles", List.of("wl-OFFICER", "offline_access")))
            .claim("street", "liangcheng")
            .claim("community", "xiuyuan")
            .build();
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var signed = new SignedJWT(header, claims);
      signed.sign(new RSASSASigner(key));
      return signed.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String proof(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> parameters(String form) {
    var parameters = new HashMap<String, String>();
    for (var pair : form.split("&")) {
      var parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static void json(HttpExchange asked, int status, Map<String, ?> body) {
    try (asked) {
      var bytes = JsonMapper.shared().writeValueAsBytes(body);
      asked.getResponseHeaders().set("Content-Type", "application/json");
      asked.sendResponseHeaders(status, bytes.length);
      asked.getResponseBody().write(bytes);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
