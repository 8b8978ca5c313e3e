package org.wishlight.matching.round;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks where wishes wait for a round, and who is asked already. */
@Component
class Areas {
  private static final List<Document> WAITING =
      List.of(
          Document.parse("{$match: {status: 'PUBLISHED', proposal: {$exists: false}}}"),
          Document.parse(
              """
              {$group: {
                _id: {office: '$office', neighborhood: {$cond: [
                  {$in: ['$circle', ['INTERNAL', 'NEIGHBORHOOD']]}, '$neighborhood', null]}},
                changedAt: {$max: {$max: ['$publishedAt', {$max: '$proposed.at'}]}}}}
              """));

  private final ReactiveMongoTemplate mongo;

  /**
   * An area with open wishes.
   *
   * @param changedAt when one of them was published or declined last
   */
  record Waiting(Area area, Instant changedAt) {}

  Areas(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  Flux<Waiting> waiting() {
    return aggregate(WAITING).map(Areas::waiting);
  }

  /** By volunteer, how many wishes wait for their answer. */
  Mono<Map<String, Integer>> asked(String office) {
    var match =
        new Document(
            "$match",
            new Document("office", office)
                .append("proposal.volunteer", new Document("$exists", true)));
    var count = Document.parse("{$group: {_id: '$proposal.volunteer', asked: {$sum: 1}}}");
    return aggregate(List.of(match, count))
        .collectMap(found -> found.getString("_id"), found -> found.getInteger("asked"));
  }

  private Flux<Document> aggregate(List<Document> pipeline) {
    return mongo.getCollection("wall").flatMapMany(wall -> wall.aggregate(pipeline));
  }

  private static Waiting waiting(Document found) {
    var place = found.get("_id", Document.class);
    var area = new Area(place.getString("office"), place.getString("neighborhood"));
    var changed = found.get("changedAt", Date.class);
    return new Waiting(area, changed == null ? Instant.EPOCH : changed.toInstant());
  }
}
