package org.wishlight.matching.photo;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where photos are drawn anew: one at a time, as an unpacked picture is large. */
@Component
public class Darkroom implements DisposableBean {
  private static final int WAITING = 64;
  private static final int IDLE_SECONDS = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Scheduler one =
      Schedulers.newBoundedElastic(1, WAITING, "darkroom", IDLE_SECONDS, true);

  /** The picture, or {@link UnfitPhoto}. */
  public Mono<Picture> develop(byte[] sent) {
    return Mono.fromCallable(() -> Redrawing.redraw(sent)).subscribeOn(one);
  }

  @Override
  public void destroy() {
    one.disposeGracefully().timeout(PATIENCE).onErrorComplete().block();
  }
}
