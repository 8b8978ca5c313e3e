package org.wishlight.matching.volunteer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds those who offer something and can take on more. */
@Component
public class Prospects {
  private static final String[] NOT_ASKED = {
    "person", "account", "request", "answer", "answered", "history"
  };

  private final ReactiveMongoTemplate mongo;
  private final Clock clock;

  Prospects(ReactiveMongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * Without their persons and histories.
   *
   * @param neighborhood in which they live or help; null for all of the office
   */
  public Flux<Volunteer> of(String office, @Nullable String neighborhood) {
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
    query.fields().exclude(NOT_ASKED);
    var today = Today.at(clock.instant());
    return mongo.find(query, Volunteer.class).filter(found -> found.hasAPlace(today));
  }
}
