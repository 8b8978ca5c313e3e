package org.wishlight.intake.wish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What tests ask of the service, and what it answers. */
public final class WishCalls {
  private static final ParameterizedTypeReference<Map<String, Object>> BODY =
      new ParameterizedTypeReference<>() {};

  private WishCalls() {}

  public record Answer(int status, Map<String, Object> body, HttpHeaders headers) {
    public String id() {
      return String.valueOf(body.get("id"));
    }

    public String tag() {
      return String.valueOf(headers.getETag());
    }

    public String location() {
      return String.valueOf(headers.getLocation());
    }

    /** The wisher's pseudonym. */
    public String person() {
      return String.valueOf(((Map<?, ?>) body.get("wisher")).get("id"));
    }

    public boolean replayed() {
      return "true".equals(headers.getFirst("Idempotent-Replayed"));
    }
  }

  public static Map<String, Object> aWish() {
    return aWish("卫生间水龙头一直滴水，想请师傅上门修一修");
  }

  public static Map<String, Object> aWish(String text) {
    var wish = new LinkedHashMap<String, Object>();
    wish.put("neighborhood", "xiuyuan");
    wish.put("text", text);
    wish.put("category", "home-repair");
    wish.put("preferredTimes", "周二上午");
    wish.put("wisher", Map.of("name", "王桂英", "phone", "138-0013-8000", "address", "凉城路 1 弄 2 号"));
    return wish;
  }

  public static Answer file(WebTestClient http, Map<String, Object> wish) {
    return answer(http.post().uri("/api/v1/wishes").bodyValue(wish));
  }

  public static Answer file(WebTestClient http, Map<String, Object> wish, String key) {
    return answer(http.post().uri("/api/v1/wishes").header("Idempotency-Key", key).bodyValue(wish));
  }

  public static Answer get(WebTestClient http, String id) {
    return answer(http.get().uri("/api/v1/wishes/" + id));
  }

  public static Answer post(WebTestClient http, String path, Map<String, Object> body) {
    return answer(http.post().uri("/api/v1/wishes/" + path).bodyValue(body));
  }

  public static Answer answer(WebTestClient.RequestHeadersSpec<?> request) {
    var result = request.exchange().expectBody(BODY).returnResult();
    return new Answer(
        result.getStatus().value(),
        Objects.requireNonNullElse(result.getResponseBody(), Map.of()),
        result.getResponseHeaders());
  }
}
