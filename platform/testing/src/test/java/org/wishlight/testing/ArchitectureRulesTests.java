package org.wishlight.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.wishlight.matching.domain.ImpureClaim;
import reactor.core.publisher.Mono;

class ArchitectureRulesTests {

  static class Subscriber {
    void cutLoose() {
      Mono.just("wish").subscribe();
    }

    void hand(Publisher<String> wishes) {
      Mono.from(wishes).block();
    }
  }

  static class Replacer {
    void overwrite(MongoCollection<Document> wishes) {
      wishes.replaceOne(new Document(), new Document());
    }
  }

  static class FieldInjected {
    @Autowired Serializable wish;
  }

  @Test
  void refuseASubscription() {
    assertThat(holds(ArchitectureRules.nobodySubscribes, Subscriber.class)).isFalse();
  }

  @Test
  void refuseFieldInjection() {
    assertThat(holds(ArchitectureRules.dependenciesComeThroughConstructors, FieldInjected.class))
        .isFalse();
  }

  @Test
  void leaveMessagingToListeners() {
    assertThat(holds(ArchitectureRules.onlyListenersTouchMessaging, Messenger.class)).isFalse();
    assertThat(holds(ArchitectureRules.onlyListenersTouchMessaging, WishListener.class)).isTrue();
  }

  @Test
  void keepTheDomainPure() {
    assertThat(holds(ArchitectureRules.domainIsPureJava, ImpureClaim.class)).isFalse();
  }

  @Test
  void keepEventsOutOfDocumentReplacement() {
    assertThat(holds(ArchitectureRules.documentsAreUpdatedNeverReplaced, Replacer.class)).isFalse();
  }

  private static boolean holds(ArchRule rule, Class<?> type) {
    return !rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
  }
}

class Messenger {
  ProducerRecord<String, String> wish = new ProducerRecord<>("wish-events", "published");
}

class WishListener {
  ProducerRecord<String, String> wish = new ProducerRecord<>("wish-events", "published");
}
