package org.wishlight.intake.wish;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose a wish is, still sealed and alone, so that reading it takes as long for every wish. */
@Component
public class SealedWishers {
  private static final String WISHER = "wisher";

  private final ReactiveMongoTemplate mongo;

  SealedWishers(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * The wisher of one wish.
   *
   * @param wisher null once the person is forgotten
   */
  public record SealedWisher(String wish, @Nullable Binary wisher) {}

  public Mono<SealedWisher> ofCode(String code) {
    return mongo
        .getCollection(WishDocument.COLLECTION)
        .flatMap(
            wishes ->
                Mono.from(
                    wishes
                        .find(Filters.eq("code", code))
                        .projection(Projections.include(WISHER))
                        .first()))
        .map(SealedWishers::read);
  }

  private static SealedWisher read(Document wish) {
    return new SealedWisher(wish.getString("_id"), wish.get(WISHER, Binary.class));
  }
}
