package org.wishlight.gateway;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's browser without its pictures: it keeps cookies and goes where it is sent. */
final class Browser {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI door;

  Browser(int port) {
    door = URI.create("http://localhost:" + port);
  }

  HttpResponse<String> get(String address, String... headers) {
    return send(request(address, headers).GET().build());
  }

  CompletableFuture<HttpResponse<String>> ask(String address) {
    return http.sendAsync(request(address).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String address, String body, String... headers) {
    return send(request(address, headers).POST(BodyPublishers.ofString(body)).build());
  }

  HttpResponse<String> send(String method, String address, String... headers) {
    return send(request(address, headers).method(method, BodyPublishers.noBody()).build());
  }

  /** Follows redirects as long as they lead away from the door or into its login. */
  HttpResponse<String> logIn(String start) {
    var answer = get(start);
    for (var i = 0; i < 5 && !isBack(answer); i++) {
      answer = get(location(answer));
    }
    return answer;
  }

  JsonNode session() {
    return JsonMapper.shared().readTree(get("/session").body());
  }

  @Nullable String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("no redirect, " + answer.statusCode());
  }

  private static boolean isBack(HttpResponse<?> answer) {
    return location(answer).startsWith("/") || location(answer).startsWith("no redirect");
  }

  private HttpRequest.Builder request(String address, String... headers) {
    var request = HttpRequest.newBuilder(door.resolve(address));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString()).join();
  }
}
