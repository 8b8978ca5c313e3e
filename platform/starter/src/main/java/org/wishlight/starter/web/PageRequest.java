package org.wishlight.starter.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Which part of a list is asked for; a controller's parameter.
 *
 * @param limit 1 to 500
 * @param after the position behind which the part begins, or null for the first
 */
public record PageRequest(int limit, @Nullable String after) {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  /** Reads {@code limit} and {@code cursor}. */
  static final class Resolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
      var query = exchange.getRequest().getQueryParams();
      var cursor = query.getFirst("cursor");
      return Mono.fromSupplier(
          () ->
              new PageRequest(
                  limit(query.getFirst("limit")),
                  cursor == null || cursor.isEmpty() ? null : Cursor.position(cursor)));
    }

    private static int limit(@Nullable String asked) {
      if (asked == null) {
        return USUAL;
      }
      try {
        var limit = Integer.parseInt(asked);
        if (limit >= 1 && limit <= MOST) {
          return limit;
        }
      } catch (NumberFormatException notANumber) {
        // refused below
      }
      throw InvalidRequest.unreadable(
          List.of(new FieldFault("limit", "range", Map.of("min", 1, "max", MOST))));
    }
  }
}
