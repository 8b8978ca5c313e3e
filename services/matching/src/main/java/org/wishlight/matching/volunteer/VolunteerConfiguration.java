package org.wishlight.matching.volunteer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.wishlight.starter.outbox.OutboxSource;
import org.wishlight.starter.privacy.Seal;
import org.wishlight.starter.privacy.SealedField;
import reactor.core.publisher.Flux;

/** How volunteers are stored, and what their documents say to the outside. */
@Configuration(proxyBeanMethods = false)
class VolunteerConfiguration {

  @Bean
  OutboxSource volunteerEvents(Seal seal) {
    return new OutboxSource(Volunteer.COLLECTION, new Contacts(seal)::of);
  }

  @Bean
  SealedField volunteersPerson() {
    return SealedPerson.FIELD;
  }

  @Bean
  SmartInitializingSingleton volunteerIndexes(ReactiveMongoTemplate mongo) {
    var indexes =
        List.of(
            new Index("office", Direction.ASC).on("_id", Direction.DESC),
            new Index("neighborhood", Direction.ASC).on("_id", Direction.DESC),
            new Index("serves", Direction.ASC),
            new Index("holding.since", Direction.ASC),
            uniqueWhereGiven("account"),
            uniqueWhereGiven("request.key"));
    return () ->
        Flux.fromIterable(indexes)
            .concatMap(mongo.indexOps(Volunteer.class)::createIndex)
            .blockLast();
  }

  private static Index uniqueWhereGiven(String field) {
    return new Index(field, Direction.ASC)
        .unique()
        .partial(PartialIndexFilter.of(where(field).exists(true)));
  }
}
