package org.wishlight.notification.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All webhooks. */
@Component
class Webhooks {
  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

  private final ReactiveMongoTemplate mongo;
  private final Tenancy tenancy;

  Webhooks(ReactiveMongoTemplate mongo, Tenancy tenancy) {
    this.mongo = mongo;
    this.tenancy = tenancy;
  }

  /** Fails with a duplicate key if the request was answered before. */
  Mono<Webhook> insert(Webhook webhook) {
    return mongo.insert(webhook);
  }

  Mono<Webhook> ofRequest(String key) {
    return mongo.findOne(query(where("request.key").is(key)), Webhook.class);
  }

  Mono<Webhook> find(String id) {
    return mongo.findById(id, Webhook.class);
  }

  Mono<Webhook> get(String id, Caller caller) {
    return tenancy.get(Webhook.class, "webhook", id, caller);
  }

  Flux<Webhook> ofOffices(Collection<String> offices) {
    var live = where("office").in(offices).and("disabledAt").is(null);
    return mongo.find(query(live), Webhook.class);
  }

  Mono<Page<Webhook>> page(Caller caller, PageRequest page) {
    var wanted = Tenancy.query(new Criteria(), caller);
    if (page.after() != null) {
      wanted.addCriteria(where("_id").gt(page.after()));
    }
    return mongo
        .find(wanted.with(Sort.by("_id")).limit(page.limit() + 1), Webhook.class)
        .collectList()
        .map(found -> Page.of(found, page, Webhook::id));
  }

  Mono<Long> count(String office) {
    return mongo.count(query(where("office").is(office)), Webhook.class);
  }

  /** Empty if somebody else has changed it meanwhile. */
  Mono<Webhook> rotate(Webhook present, Binary secret, Instant oldUntil) {
    var unchanged = where("_id").is(present.id()).and("version").is(present.version());
    var change =
        new Update()
            .set("secret", secret)
            .set("oldSecret", present.secret())
            .set("oldUntil", oldUntil)
            .inc("version", 1);
    return mongo.findAndModify(query(unchanged), change, NEW, Webhook.class);
  }

  Mono<Void> disable(String id, Instant now) {
    var live = query(where("_id").is(id).and("disabledAt").is(null));
    var change = new Update().set("disabledAt", now).inc("version", 1);
    return mongo.updateFirst(live, change, Webhook.class).then();
  }

  Mono<Void> remove(String id) {
    return mongo.remove(query(where("_id").is(id)), Webhook.class).then();
  }
}
