package org.wishlight.gateway;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** A request whose body is counted as it flows by and breaks off when there is too much of it. */
class LimitedBody extends ServerHttpRequestDecorator {

  private final long max;

  LimitedBody(ServerHttpRequest request, long max) {
    super(request);
    this.max = max;
  }

  static ResponseStatusException tooLarge() {
    return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return Flux.defer(
        () -> {
          var seen = new AtomicLong();
          return super.getBody().handle((piece, next) -> pass(piece, seen, next));
        });
  }

  private void pass(DataBuffer piece, AtomicLong seen, SynchronousSink<DataBuffer> next) {
    if (seen.addAndGet(piece.readableByteCount()) <= max) {
      next.next(piece);
    } else {
      DataBufferUtils.release(piece);
      next.error(tooLarge());
    }
  }
}
