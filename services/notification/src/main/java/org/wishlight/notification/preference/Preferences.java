package org.wishlight.notification.preference;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.wishlight.notification.recipient.Whose;
import org.wishlight.starter.web.EntityTags;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Everybody's preferences; who never said anything has the programme's. */
@Component
public class Preferences {
  private static final int TRIES = 5;
  private static final FindAndModifyOptions UPSERT =
      FindAndModifyOptions.options().upsert(true).returnNew(true);

  private final ReactiveMongoTemplate mongo;

  Preferences(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The request's language, else the one preferred. */
  public Mono<Language> language(HttpHeaders headers, Whose whose) {
    return Language.asked(headers)
        .map(Mono::just)
        .orElseGet(() -> of(whose).map(Preference::language));
  }

  Mono<Preference> of(Whose whose) {
    return mongo
        .findById(whose.preference(), Preference.class)
        .defaultIfEmpty(Preference.usual(whose.preference()));
  }

  Mono<Preference> change(Whose whose, Language language, @Nullable String ifMatch) {
    return Mono.defer(() -> of(whose))
        .doOnNext(present -> EntityTags.check(ifMatch, EntityTags.of(present.version())))
        .flatMap(present -> change(present, language))
        .retryWhen(
            Retry.max(TRIES)
                .filter(DuplicateKeyException.class::isInstance)
                .onRetryExhaustedThrow((retries, last) -> last.failure()));
  }

  /** Fails with a duplicate key if somebody else has changed them meanwhile. */
  private Mono<Preference> change(Preference present, Language language) {
    var unchanged = where("_id").is(present.id()).and("version").is(present.version());
    var changes = new Update().set("language", language).inc("version", 1);
    return mongo.findAndModify(query(unchanged), changes, UPSERT, Preference.class);
  }
}
