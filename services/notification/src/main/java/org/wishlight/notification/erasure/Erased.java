package org.wishlight.notification.erasure;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who was erased, and when: pseudonyms only, kept so that what comes late finds nobody. */
@Component
public class Erased {
  private static final String COLLECTION = "erased";
  private static final String AT = "at";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final ReactiveMongoTemplate mongo;

  Erased(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The last time counts. */
  Mono<Void> mark(String person, Instant at) {
    var last = Updates.max(AT, Date.from(at));
    return mongo
        .getCollection(COLLECTION)
        .flatMap(all -> Mono.from(all.updateOne(Filters.eq("_id", person), last, UPSERT)))
        .then();
  }

  /** When they were erased; who was not is missing. */
  public Mono<Map<String, Instant>> among(Collection<String> persons) {
    return persons.isEmpty()
        ? Mono.just(Map.of())
        : mongo
            .getCollection(COLLECTION)
            .flatMapMany(all -> Flux.from(all.find(Filters.in("_id", persons))))
            .collectMap(one -> one.getString("_id"), Erased::at);
  }

  private static Instant at(Document erased) {
    return erased.getDate(AT).toInstant();
  }
}
