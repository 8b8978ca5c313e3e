package org.wishlight.matching.volunteer;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds places that are taken although no wish is held in them. */
@Component
public class StaleHolds {
  private final ReactiveMongoTemplate mongo;

  /** A place, and whose it is. */
  public record Held(@Id String volunteer, Hold hold) {}

  StaleHolds(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Places taken before {@code moment} whose wish is not claimed with them, found in one query. */
  public Flux<Held> before(Instant moment) {
    var old = new Document("holding.since", new Document("$lt", Date.from(moment)));
    var pipeline =
        Aggregation.newAggregation(
            stage("$match", old),
            stage("$unwind", "$holding"),
            stage("$match", old),
            stage("$lookup", wishHeld()),
            stage("$match", new Document("held", List.of())),
            stage("$limit", 500),
            stage("$project", new Document("hold", "$holding")));
    return mongo.aggregate(pipeline, Volunteer.COLLECTION, Held.class);
  }

  private static Document wishHeld() {
    return Document.parse(
        """
        {from: 'wall', localField: 'holding.wish', foreignField: '_id', as: 'held',
         let: {claim: '$holding.claim'},
         pipeline: [
           {$match: {$expr: {$eq: ['$claim._id', '$$claim']},
                     'claim.status': {$in: ['CLAIMED', 'IN_PROGRESS', 'FULFILLED']}}},
           {$project: {_id: 1}}]}
        """);
  }

  private static AggregationOperation stage(String name, Object value) {
    return context -> new Document(name, value);
  }
}
