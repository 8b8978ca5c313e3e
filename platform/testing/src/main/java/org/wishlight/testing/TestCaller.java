package org.wishlight.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;

/** Somebody who calls a service under test, with a token that it believes. */
public record TestCaller(
    String account, String role, @Nullable String office, @Nullable String neighborhood) {

  public static TestCaller operator(String office) {
    return new TestCaller(office + "-operator", "OPERATOR", office, null);
  }

  public static TestCaller officer(String office, String neighborhood) {
    return new TestCaller(neighborhood + "-officer", "OFFICER", office, neighborhood);
  }

  public static TestCaller system(String office) {
    return new TestCaller(office + "-system", "SYSTEM", office, null);
  }

  public static TestCaller ops() {
    return new TestCaller("platform-ops", "OPS", null, null);
  }

  public static TestCaller volunteer(String account, String office, String neighborhood) {
    return new TestCaller(account, "VOLUNTEER", office, neighborhood);
  }

  public static TestCaller resident(String account, String office, String neighborhood) {
    return new TestCaller(account, "RESIDENT", office, neighborhood);
  }

  public Map<String, Object> claims() {
    var claims = new HashMap<String, Object>();
    claims.put("sub", account);
    claims.put("roles", List.of(role));
    if (office != null) {
      claims.put("office", office);
    }
    if (neighborhood != null) {
      claims.put("neighborhood", neighborhood);
    }
    return claims;
  }

  public String token() {
    return TestIssuer.ofThisJvm().token(claims());
  }

  /** A client that calls as this caller, whoever {@code http} called as. */
  public WebTestClient with(WebTestClient http) {
    return with(http, token());
  }

  /** A client that shows {@code token}, whatever it is worth. */
  public static WebTestClient with(WebTestClient http, String token) {
    return sending(http, headers -> headers.setBearerAuth(token));
  }

  /** A client without a token. */
  public static WebTestClient nobody(WebTestClient http) {
    return sending(http, headers -> headers.remove(HttpHeaders.AUTHORIZATION));
  }

  /** By a filter: a client shares its default headers with those that are made from it. */
  private static WebTestClient sending(WebTestClient http, Consumer<HttpHeaders> headers) {
    return http.mutate()
        .filter(
            (request, next) -> next.exchange(ClientRequest.from(request).headers(headers).build()))
        .build();
  }
}
