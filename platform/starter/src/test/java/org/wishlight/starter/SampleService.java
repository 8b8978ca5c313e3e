package org.wishlight.starter;

import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishEvent;
import org.wishlight.starter.listening.EventBatch;
import org.wishlight.starter.listening.EventListening;
import org.wishlight.starter.outbox.OutboxSource;
import reactor.core.publisher.Mono;

@SpringBootApplication
public class SampleService {

  @Bean
  OutboxSource notes() {
    return OutboxSource.of("notes");
  }

  @Bean
  Ears ears(Tracer tracer) {
    return new Ears(tracer);
  }

  @Bean
  Consumer<Message<?>> heard(EventListening listening, Ears ears) {
    return listening.each(ears::on);
  }

  @Bean
  Consumer<Message<?>> heardTogether(EventListening listening, Ears ears) {
    return listening.batches(ears::together);
  }

  /** Remembers what it heard, and stumbles where a test wants it to. */
  public static class Ears {
    public final List<Envelope<?>> heard = new CopyOnWriteArrayList<>();
    public final List<EventBatch> batches = new CopyOnWriteArrayList<>();
    public final List<String> stumbles = new CopyOnWriteArrayList<>();
    public final Map<String, String> traces = new ConcurrentHashMap<>();

    private final Tracer tracer;

    Ears(Tracer tracer) {
      this.tracer = tracer;
    }

    Mono<Void> on(Envelope<?> event) {
      return Mono.fromRunnable(
          () -> {
            heard.add(event);
            var span = tracer.currentSpan();
            traces.put(event.subject(), span == null ? "" : span.context().traceId());
            stumble(event);
          });
    }

    Mono<Void> together(EventBatch batch) {
      return Mono.fromRunnable(
          () -> {
            batches.add(batch);
            batch.events().forEach(received -> stumble(received.event()));
          });
    }

    private void stumble(Envelope<?> event) {
      if (event.event() instanceof WishEvent.Returned returned
          && stumbles.remove(returned.reason())) {
        throw new IllegalStateException("stumbled over " + returned.reason());
      }
      if (stumbles.contains(event.subject())) {
        throw new IllegalStateException("cannot bear " + event.subject());
      }
    }
  }
}
