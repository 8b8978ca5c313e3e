package org.wishlight.starter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Callers;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request's {@code Idempotency-Key}, bound to its caller and path. It is stored with the document
 * that the request creates, in the same write, so that a repeat finds that document; no second
 * store can be out of step with it.
 *
 * @param value a digest: what callers choose as keys is nobody's business
 */
public record IdempotencyKey(String value) {
  public static final String HEADER = "Idempotency-Key";
  public static final String REPLAYED = "Idempotent-Replayed";

  private static final int LONGEST = 255;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is stored: the key, and what was asked for under it. */
  public record Request(String key, String fingerprint) {

    /**
     * @throws Refusal 422 if something else was asked for under this key before
     */
    public void checkSameAs(Request first) {
      if (!fingerprint.equals(first.fingerprint())) {
        throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", Map.of());
      }
    }
  }

  public Request asking(Object body) {
    return new Request(value, digest(JSON.writeValueAsBytes(body)));
  }

  /** Part {@code n} of a request that creates several things, such as a line of a stream. */
  public IdempotencyKey part(long n) {
    return new IdempotencyKey(value + "/" + n);
  }

  static String digest(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Gives controllers an {@code Optional<IdempotencyKey>}. */
  static final class Resolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.nestedIfOptional().getNestedParameterType() == IdempotencyKey.class;
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
      var sent = exchange.getRequest().getHeaders().getFirst(HEADER);
      if (sent == null) {
        return Mono.just(Optional.empty());
      }
      return Mono.fromSupplier(() -> Optional.of(key(sent, Callers.of(exchange), exchange)));
    }

    private static IdempotencyKey key(String sent, Caller caller, ServerWebExchange exchange) {
      if (sent.isBlank() || sent.length() > LONGEST) {
        throw InvalidRequest.unreadable(
            List.of(new FieldFault(HEADER, "size", Map.of("min", 1, "max", LONGEST))));
      }
      var request = exchange.getRequest();
      var scope = List.of(caller.id(), request.getMethod().name(), request.getPath().value(), sent);
      return new IdempotencyKey(digest(String.join("\n", scope).getBytes(UTF_8)));
    }
  }
}
