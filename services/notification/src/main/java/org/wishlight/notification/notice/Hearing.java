package org.wishlight.notification.notice;

import java.util.List;
import org.wishlight.contracts.Envelope;
import reactor.core.publisher.Mono;

/** Who passes on what happened by other ways than the inbox; again changes nothing. */
public interface Hearing {
  Mono<Void> hear(List<Envelope<?>> events);
}
