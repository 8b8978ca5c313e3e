package org.wishlight.starter.privacy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** Remembers for all replicas with which primary key every document is sealed. */
final class ResealedKeys {
  private static final String COLLECTION = "keys";
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final ReactiveMongoTemplate mongo;
  private final Clock clock;

  ResealedKeys(ReactiveMongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** At that time everything was sealed with this key. */
  record Resealed(int primary, Instant at) {}

  Optional<Resealed> of(String keyset) {
    return mongo
        .getCollection(COLLECTION)
        .flatMap(keys -> Mono.from(keys.find(Filters.eq("_id", keyset)).first()))
        .map(ResealedKeys::resealed)
        .blockOptional(LONGEST);
  }

  void note(String keyset, int primary, long documents) {
    var done =
        Updates.combine(
            Updates.set("primary", primary),
            Updates.set("resealedAt", Date.from(clock.instant())),
            Updates.set("documents", documents));
    mongo
        .getCollection(COLLECTION)
        .flatMap(keys -> Mono.from(keys.updateOne(Filters.eq("_id", keyset), done, UPSERT)))
        .block(LONGEST);
  }

  private static Resealed resealed(Document keys) {
    return new Resealed(keys.getInteger("primary"), keys.getDate("resealedAt").toInstant());
  }
}
