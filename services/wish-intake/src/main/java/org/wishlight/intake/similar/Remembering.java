package org.wishlight.intake.similar;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.wishlight.intake.impression.Impression;
import org.wishlight.intake.impression.Impressions;
import org.wishlight.intake.person.Households;
import org.wishlight.intake.sense.Senses;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.intake.wish.Wishers;
import reactor.core.publisher.Mono;

/** Keeps an impression of each wish; filing does not wait for it. */
@Component
class Remembering {
  private static final int MOST_FRESH = 64;
  private static final String ID = "_id";

  private final ReactiveMongoTemplate mongo;
  private final Impressions impressions;
  private final Senses senses;
  private final Households households;
  private final Wishers wishers;

  Remembering(
      ReactiveMongoTemplate mongo,
      Impressions impressions,
      Senses senses,
      Households households,
      Wishers wishers) {
    this.mongo = mongo;
    this.impressions = impressions;
    this.senses = senses;
    this.households = households;
    this.wishers = wishers;
  }

  /** Empty once its wisher is forgotten. */
  Mono<Impression> of(WishDocument wish) {
    return impressions.find(wish.id()).switchIfEmpty(Mono.defer(() -> make(wish)));
  }

  /** Those of the newest wishes of some neighbourhoods that nobody has got to yet. */
  Mono<Void> catchUp(Collection<String> neighborhoods) {
    return ids(where("neighborhood").in(neighborhoods), Direction.DESC, MOST_FRESH)
        .flatMap(this::complete);
  }

  Mono<Void> complete(Collection<String> wishes) {
    return impressions
        .missing(wishes)
        .filter(missing -> !missing.isEmpty())
        .flatMapMany(missing -> mongo.find(query(where(ID).in(missing)), WishDocument.class))
        .concatMap(this::make)
        .then();
  }

  Mono<List<String>> ids(Criteria wanted, Direction direction, int most) {
    var ids = query(wanted).with(Sort.by(direction, ID)).limit(most);
    ids.fields().include(ID);
    return mongo
        .find(ids, Document.class, mongo.getCollectionName(WishDocument.class))
        .map(found -> found.getString(ID))
        .collectList();
  }

  private Mono<Impression> make(WishDocument wish) {
    return Mono.justOrEmpty(wishers.of(wish))
        .map(wisher -> households.marks(wish.office(), wish.person(), wisher))
        .zipWith(Mono.defer(() -> senses.of(wish.description().text())))
        .map(both -> Impression.of(circumstances(wish, both.getT1()), both.getT2()))
        .flatMap(impressions::put)
        .delayUntil(made -> unlessForgotten(wish));
  }

  /** Whoever was erased or rewrote it meanwhile is forgotten here too. */
  private Mono<Void> unlessForgotten(WishDocument wish) {
    var unchanged =
        where(ID)
            .is(wish.id())
            .and("wisher")
            .exists(true)
            .and("description.text")
            .is(wish.description().text());
    return mongo
        .exists(query(unchanged), WishDocument.class)
        .filter(same -> !same)
        .flatMap(changed -> impressions.forget(wish.id()));
  }

  private static Impression.Circumstances circumstances(WishDocument wish, List<String> household) {
    return new Impression.Circumstances(
        wish.id(), wish.office(), wish.neighborhood(), household, filedAt(wish.id()));
  }

  /** Wishes are numbered by time. */
  static Instant filedAt(String wish) {
    return Instant.ofEpochMilli(UUID.fromString(wish).getMostSignificantBits() >>> 16);
  }
}
