package org.wishlight.notification.notice;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What inboxes are read by: all notices of a recipient, newest first, and the unread ones, which
 * are counted without looking at a single notice; and the few notices with something that somebody
 * typed, by wish. There before the first request.
 */
@Component
class NoticeIndexes implements SmartInitializingSingleton {
  private final ReactiveMongoTemplate mongo;

  NoticeIndexes(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mongo
        .getCollection(NoticeBook.COLLECTION)
        .flatMapMany(notices -> notices.createIndexes(List.of(newest(), unread(), typed())))
        .blockLast();
  }

  private static IndexModel newest() {
    return new IndexModel(compoundIndex(ascending("recipient"), descending("_id")));
  }

  private static IndexModel unread() {
    return new IndexModel(
        compoundIndex(
            ascending("recipient", "read", "office"), descending("_id"), ascending("neighborhood")),
        new IndexOptions().partialFilterExpression(eq("read", false)));
  }

  private static IndexModel typed() {
    return new IndexModel(
        ascending("wish"),
        new IndexOptions().partialFilterExpression(exists(ForgottenNotices.REASON)));
  }
}
