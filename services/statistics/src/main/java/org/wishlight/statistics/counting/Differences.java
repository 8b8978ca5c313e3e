package org.wishlight.statistics.counting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import org.wishlight.statistics.domain.Cell;
import reactor.core.publisher.Mono;

/** Compares the live figures with those counted again beside them, inside the database. */
@Repository
class Differences {
  /** What stands for the wishes themselves among the figures. */
  static final String WISHES = "wishes";

  private static final String TEXT =
      """
      [{$project: {live: {$literal: 1}, counts: {$objectToArray: '$counts'}}},
       {$unionWith: {coll: '%s', pipeline: [
         {$project: {live: {$literal: 0}, counts: {$objectToArray: '$counts'}}}]}},
       {$unwind: '$counts'},
       {$group: {_id: {cell: '$_id', name: '$counts.k'},
         live: {$sum: {$cond: ['$live', '$counts.v', 0]}},
         recounted: {$sum: {$cond: ['$live', 0, '$counts.v']}}}},
       {$set: {ever: {$eq: [{$substrCP: ['$_id.cell', 0, 1]}, '%s']}}},
       {$group: {_id: {$first: {$split: ['$_id.name', '-']}},
         live: {$sum: {$cond: ['$ever', '$live', 0]}},
         recounted: {$sum: {$cond: ['$ever', '$recounted', 0]}},
         differing: {$sum: {$cond: [{$ne: ['$live', '$recounted']}, 1, 0]}}}}]
      """;

  private static final String FACTS =
      """
      [{$project: {live: {$literal: 1}, told: %1$s}},
       {$unionWith: {coll: '%2$s', pipeline: [{$project: {live: {$literal: 0}, told: %1$s}}]}},
       {$group: {_id: '$_id', live: {$sum: '$live'}, all: {$sum: 1}, told: {$addToSet: '$told'}}},
       {$group: {_id: 'wishes', live: {$sum: '$live'},
         recounted: {$sum: {$subtract: ['$all', '$live']}},
         differing: {$sum: {$cond: [{$and: [
           {$eq: ['$all', 2]}, {$eq: [{$size: '$told'}, 1]}]}, 0, 1]}}}}]
      """;

  /**
   * Its fields one by one: in which order a document holds them depends on what was heard first.
   */
  private static final String TOLD = "['$office', '$neighborhood', '$filing', '$course', '$asked']";

  private final ReactiveMongoTemplate mongo;

  Differences(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * One figure as it is and as it was counted again.
   *
   * @param differing of how many rollups, or wishes, it is not the same
   */
  record Difference(long live, long recounted, long differing) {}

  /** By the name of the figure. */
  Mono<Map<String, Difference>> of(String facts, String rollups) {
    var figures = find(Rollups.COLLECTION, TEXT.formatted(rollups, Cell.EVER));
    var wishes = find(Facts.COLLECTION, FACTS.formatted(TOLD, facts));
    return Mono.zip(figures, wishes, Differences::together);
  }

  private Mono<Map<String, Difference>> find(String collection, String pipeline) {
    var stages =
        List.copyOf(Document.parse("{all: " + pipeline + "}").getList("all", Document.class));
    return mongo
        .execute(collection, stored -> stored.aggregate(stages).allowDiskUse(true))
        .collectMap(found -> found.getString("_id"), Differences::difference, TreeMap::new);
  }

  private static Map<String, Difference> together(
      Map<String, Difference> figures, Map<String, Difference> wishes) {
    figures.putAll(wishes);
    return figures;
  }

  private static Difference difference(Document found) {
    return new Difference(
        number(found, "live"), number(found, "recounted"), number(found, "differing"));
  }

  private static long number(Document found, String name) {
    return found.get(name, Number.class).longValue();
  }
}
