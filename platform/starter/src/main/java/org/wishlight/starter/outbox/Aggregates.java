package org.wishlight.starter.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * The one way to change a document that carries its events: compare its version, set the new state
 * and push the events, all in one single-document write.
 */
public final class Aggregates {
  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

  private final ReactiveMongoTemplate mongo;

  Aggregates(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * Applies {@code changes} and appends {@code entries} if the document still has {@code version},
   * which grows by one per entry.
   *
   * @return the document as it then is, or empty if it has moved on
   */
  public <T> Mono<T> advance(
      Class<T> type, String id, long version, Update changes, List<HistoryEntry> entries) {
    return advance(type, where("_id").is(id).and("version").is(version), changes, entries);
  }

  /** The same where something else than the version decides, such as a free place. */
  public <T> Mono<T> advance(
      Class<T> type, Criteria unchanged, Update changes, List<HistoryEntry> entries) {
    changes.inc("version", entries.size()).push("history").each(entries.toArray());
    return mongo.findAndModify(query(unchanged), changes, NEW, type);
  }
}
