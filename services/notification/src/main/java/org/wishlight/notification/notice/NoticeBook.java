package org.wishlight.notification.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.notification.recipient.Whose;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All notices; each is written once, and afterwards only read or marked as read. */
@Component
public class NoticeBook {
  static final String COLLECTION = "notices";
  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

  private static final Criteria UNREAD = where("read").is(false);

  private final ReactiveMongoTemplate mongo;

  NoticeBook(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * One statement for all of them; those that are there already stay as they are.
   *
   * @return how many were not there yet
   */
  Mono<Integer> add(List<NoticeDocument> notices) {
    return Once.insert(mongo, COLLECTION, notices);
  }

  /** Newest first, behind the id {@code after}. */
  public Flux<NoticeDocument> newest(
      Whose whose, boolean unreadOnly, @Nullable String after, int limit) {
    var wanted = query(whose.criteria());
    if (unreadOnly) {
      wanted.addCriteria(UNREAD);
    }
    if (after != null) {
      wanted.addCriteria(where("_id").lt(after));
    }
    var newest = wanted.with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
    return mongo.find(newest, NoticeDocument.class);
  }

  /** Oldest first, all behind the id {@code last}. */
  public Flux<NoticeDocument> since(Whose whose, String last) {
    var wanted = query(whose.criteria()).addCriteria(where("_id").gt(last));
    return mongo.find(wanted.with(Sort.by("_id")), NoticeDocument.class);
  }

  public Mono<Long> countUnread(Whose whose) {
    return mongo.count(query(whose.criteria()).addCriteria(UNREAD), NoticeDocument.class);
  }

  public Mono<NoticeDocument> find(String id) {
    return mongo.findById(id, NoticeDocument.class);
  }

  /** Whoever reads it first sets the time. */
  public Mono<NoticeDocument> markRead(String id, Instant now) {
    var read = new Update().set("read", true).set("readAt", now);
    var unread = query(where("_id").is(id).and("read").is(false));
    return mongo.findAndModify(unread, read, NEW, NoticeDocument.class).switchIfEmpty(find(id));
  }
}
