package org.wishlight.matching.volunteer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.matching.person.PersonSeal;
import org.wishlight.starter.outbox.ContactMessage;
import org.wishlight.starter.outbox.OutboxSource;
import org.wishlight.starter.outbox.OutboxSource.ChangedFields;
import reactor.core.publisher.Flux;

/** How volunteers are stored, and what their documents say to the outside. */
@Configuration(proxyBeanMethods = false)
class VolunteerConfiguration {

  @Bean
  OutboxSource volunteerEvents(PersonSeal seal) {
    return new OutboxSource(Volunteer.COLLECTION, changed -> contacts(changed, seal));
  }

  @Bean
  SmartInitializingSingleton volunteerIndexes(ReactiveMongoTemplate mongo) {
    var indexes =
        List.of(
            new Index("office", Direction.ASC).on("_id", Direction.DESC),
            new Index("neighborhood", Direction.ASC).on("_id", Direction.DESC),
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

  private static List<ContactMessage> contacts(ChangedFields changed, PersonSeal seal) {
    var fields = changed.fields();
    if (!(fields.get("person") instanceof Binary sealed)) {
      return List.of();
    }
    var person = seal.open(changed.id(), sealed.getData());
    return List.of(
        new ContactMessage(
            registration(fields),
            changed.id(),
            fields.getString("office"),
            fields.getString("neighborhood"),
            new ContactEvent.Changed(person.name(), person.phone(), "zh-CN")));
  }

  /** The id of the volunteer's first event: the same whenever the contact is sent again. */
  private static UUID registration(Document fields) {
    var first = fields.getList("history", Document.class).getFirst();
    return UUID.fromString(first.getString("_id"));
  }
}
