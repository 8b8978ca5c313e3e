package org.wishlight.intake.similar;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.impression.Impression;
import org.wishlight.intake.impression.Impressions;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.meaning.likeness.Likeness;
import org.wishlight.meaning.likeness.Verdict;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuple2;

/** Which of a year's wishes may be the same as one, as far as the caller reaches. */
@Component
class Comparing {
  private static final int MOST = 20;
  private static final int MOST_COUNTED = 400;
  private static final double ROUNDING = 1_000;
  private static final Comparator<SimilarWish> LIKELIEST_FIRST =
      Comparator.comparing((SimilarWish one) -> one.verdict() != Verdict.SAME)
          .thenComparing(Comparator.comparingDouble(SimilarWish::score).reversed());

  private final ReactiveMongoTemplate mongo;
  private final Impressions impressions;
  private final Remembering remembering;

  Comparing(ReactiveMongoTemplate mongo, Impressions impressions, Remembering remembering) {
    this.mongo = mongo;
    this.impressions = impressions;
    this.remembering = remembering;
  }

  Mono<List<SimilarWish>> with(Impression wish, Caller caller) {
    return remembering
        .catchUp(List.of(wish.neighborhood()))
        .thenMany(impressions.near(wish, caller.reach().scope() != Scope.NEIGHBORHOOD))
        .publishOn(Schedulers.parallel())
        .map(other -> similar(wish, other))
        .filter(found -> found.verdict() != Verdict.UNRELATED)
        .sort(LIKELIEST_FIRST)
        .collectList()
        .flatMap(found -> shown(found, caller));
  }

  /** How many each of these has among the newest, all of them in a few questions. */
  Mono<Map<String, Integer>> counts(Collection<WishDocument> wishes) {
    var places = new HashSet<String>();
    wishes.forEach(wish -> places.add(wish.neighborhood()));
    var ids = wishes.stream().map(WishDocument::id).toList();
    return wishes.isEmpty()
        ? Mono.just(Map.of())
        : remembering
            .catchUp(places)
            .then(Mono.defer(() -> asked(ids, places)))
            .publishOn(Schedulers.parallel())
            .map(both -> counts(both.getT1(), both.getT2()));
  }

  private Mono<Tuple2<List<Impression>, List<Impression>>> asked(
      Collection<String> ids, Collection<String> places) {
    return Mono.zip(
        impressions.all(ids).collectList(), impressions.newest(places, MOST_COUNTED).collectList());
  }

  private static Map<String, Integer> counts(List<Impression> asked, List<Impression> others) {
    var counts = new HashMap<String, Integer>();
    var senses = others.stream().map(Impression::sense).toList();
    for (var wish : asked) {
      var sense = wish.sense();
      var count = 0;
      for (var n = 0; n < others.size(); n++) {
        count += isSimilar(wish, sense, others.get(n), senses.get(n)) ? 1 : 0;
      }
      counts.put(wish.id(), count);
    }
    return counts;
  }

  private static boolean isSimilar(Impression wish, Sense sense, Impression other, Sense its) {
    return !other.id().equals(wish.id())
        && other.neighborhood().equals(wish.neighborhood())
        && Likeness.of(sense, its, isOneHousehold(wish, other), apart(wish, other)).verdict()
            != Verdict.UNRELATED;
  }

  private static SimilarWish similar(Impression wish, Impression other) {
    var likeness =
        Likeness.of(wish.sense(), other.sense(), isOneHousehold(wish, other), apart(wish, other));
    var score = Math.round(likeness.score() * ROUNDING) / ROUNDING;
    return new SimilarWish(other.id(), score, likeness.verdict());
  }

  private static boolean isOneHousehold(Impression one, Impression other) {
    return one.household().stream().anyMatch(other.household()::contains);
  }

  private static Duration apart(Impression one, Impression other) {
    return Duration.between(one.filedAt(), other.filedAt()).abs();
  }

  /** Without what is merged or withdrawn, and what the caller does not reach. */
  private Mono<List<SimilarWish>> shown(List<SimilarWish> found, Caller caller) {
    var ids = found.stream().map(SimilarWish::wishId).toList();
    var wanted =
        where("_id")
            .in(ids)
            .and("status")
            .nin(WishStatus.MERGED, WishStatus.WITHDRAWN)
            .and("forgottenAt")
            .exists(false);
    var query = Tenancy.query(wanted, caller);
    query.fields().include("_id");
    return mongo
        .find(query, org.bson.Document.class, mongo.getCollectionName(WishDocument.class))
        .map(there -> there.getString("_id"))
        .collectList()
        .map(Set::copyOf)
        .map(
            there ->
                found.stream().filter(one -> there.contains(one.wishId())).limit(MOST).toList());
  }
}
