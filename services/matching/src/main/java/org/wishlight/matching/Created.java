package org.wishlight.matching;

import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.IdempotencyKey;

/**
 * What a request has created: the same answer however often it is asked for under one key.
 *
 * @param version of the document it lies in
 * @param replayed whether an earlier request did it
 */
public record Created<T>(T body, long version, boolean replayed) {

  public static <T> Created<T> now(T body, long version) {
    return new Created<>(body, version, false);
  }

  public static <T> Created<T> before(T body, long version) {
    return new Created<>(body, version, true);
  }

  public <R> Created<R> map(Function<T, R> view) {
    return new Created<>(view.apply(body), version, replayed);
  }

  public ResponseEntity<T> at(String location) {
    var answer = ResponseEntity.created(URI.create(location)).eTag(EntityTags.of(version));
    if (replayed) {
      answer.header(IdempotencyKey.REPLAYED, "true");
    }
    return answer.body(body);
  }
}
