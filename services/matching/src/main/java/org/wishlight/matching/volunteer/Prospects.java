package org.wishlight.matching.volunteer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds those who offer something and can take on more. */
@Component
public class Prospects {
  private static final String[] FIELDS =
      Arrays.stream(Prospect.class.getRecordComponents())
          .map(RecordComponent::getName)
          .filter(name -> !name.equals("id"))
          .toArray(String[]::new);

  private final ReactiveMongoTemplate mongo;

  Prospects(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * @param neighborhood in which they live or help; null for all of the office
   */
  public Flux<Prospect> of(String office, @Nullable String neighborhood) {
    var wanted =
        where("office")
            .is(office)
            .and("status")
            .is(Volunteer.Status.ACTIVE)
            .and("offers.0")
            .exists(true);
    var near =
        neighborhood == null
            ? wanted
            : wanted.orOperator(
                where("neighborhood").is(neighborhood), where("serves").is(neighborhood));
    var query = query(new Criteria().andOperator(near));
    query.fields().include(FIELDS);
    return mongo.find(query, Prospect.class).filter(found -> found.free() > 0);
  }
}
