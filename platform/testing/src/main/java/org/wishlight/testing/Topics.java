package org.wishlight.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** A test may come to a topic before the service does, and leaves none behind. */
final class Topics {
  private final Admin admin;

  Topics(String brokers) {
    this.admin = Admin.create(Map.of("bootstrap.servers", (Object) brokers));
  }

  void ensure(String name) {
    try {
      get(
          admin
              .createTopics(List.of(new NewTopic(name, Optional.empty(), Optional.empty())))
              .all());
    } catch (TopicExistsException _) {
      return;
    }
  }

  void close(String prefix) {
    var own = get(admin.listTopics().names()).stream().filter(t -> t.startsWith(prefix)).toList();
    get(admin.deleteTopics(own).all());
    admin.close();
  }

  private static <T> T get(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }
}
