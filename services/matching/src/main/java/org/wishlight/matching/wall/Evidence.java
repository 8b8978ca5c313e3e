package org.wishlight.matching.wall;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.matching.wall.Outcome.Photo;
import org.wishlight.matching.wall.domain.Claim;
import reactor.core.publisher.Mono;

/** Which photos belong to a wish's claims: written down here before anybody is shown them. */
@Component
public class Evidence {
  public static final int MOST_PHOTOS = 6;
  private static final String SHOWN = "outcome.report.photos";

  private final ReactiveMongoTemplate mongo;

  Evidence(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * @return whether there was room for it, and the claim still under way
   */
  public Mono<Boolean> add(String wish, Photo photo) {
    var underWay =
        where("_id")
            .is(wish)
            .and("claim.id")
            .is(photo.claim())
            .and("claim.status")
            .in(Claim.Status.CLAIMED, Claim.Status.IN_PROGRESS)
            .and("forgotten")
            .exists(false);
    return mongo
        .updateFirst(
            new BasicQuery(fewerThanMost(photo.claim())).addCriteria(underWay),
            new Update().push("outcome.photos", photo).inc("version", 1),
            WallDocument.class)
        .map(written -> written.getModifiedCount() == 1);
  }

  /**
   * Takes a photo off, unless its claimant has shown it.
   *
   * @return whether they have
   */
  public Mono<Boolean> drop(String wish, String photo) {
    var unshown = where("_id").is(wish).and("outcome.photos.id").is(photo);
    var gone = query(where("id").is(photo));
    return mongo
        .updateFirst(
            query(unshown.and(SHOWN).ne(photo)),
            new Update().pull("outcome.photos", gone).inc("version", 1),
            WallDocument.class)
        .then(mongo.exists(query(where("_id").is(wish).and(SHOWN).is(photo)), WallDocument.class));
  }

  private static Document fewerThanMost(String claim) {
    var photos =
        new Document("input", new Document("$ifNull", List.of("$outcome.photos", List.of())))
            .append("as", "one")
            .append("cond", new Document("$eq", List.of("$$one.claim", claim)));
    var count = new Document("$size", new Document("$filter", photos));
    return new Document("$expr", new Document("$lt", List.of(count, MOST_PHOTOS)));
  }
}
