package org.wishlight.matching.policy;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.replaceRoot;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.starter.policy.OfficePolicy;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The policies in force, at hand without asking the database: what another replica has changed is
 * known two seconds later.
 */
@Component
public class Policies {
  private static final Sort NEWEST_FIRST = Sort.by(Direction.DESC, "version");
  private static final Aggregation NEWEST =
      newAggregation(
          sort(NEWEST_FIRST),
          group("office").first(Aggregation.ROOT).as("newest"),
          replaceRoot("newest"));

  private final ReactiveMongoTemplate mongo;
  private final OfficePolicy configured;
  private final OfficeRules programme;
  private final OfficePromises ofTheProgramme;
  private volatile Map<String, OfficePromises> own = Map.of();

  Policies(ReactiveMongoTemplate mongo, OfficePolicy configured) {
    this.mongo = mongo;
    this.configured = configured;
    this.programme = ProgrammeRules.of(configured);
    this.ofTheProgramme = OfficePromises.of(OfficeRules.NONE, programme, configured.zone());
  }

  public OfficePromises of(String office) {
    return own.getOrDefault(office, ofTheProgramme);
  }

  OfficePromises inForce(OfficeRules rules) {
    return OfficePromises.of(rules, programme, configured.zone());
  }

  @Scheduled(fixedDelayString = "${wishlight.policies.look-every:2s}")
  Mono<Void> look() {
    return mongo
        .aggregate(NEWEST, PolicyVersion.COLLECTION, PolicyVersion.class)
        .collectMap(PolicyVersion::office, version -> inForce(version.rules()))
        .doOnNext(found -> own = Map.copyOf(found))
        .then();
  }

  /** Empty for an office that has none of its own. */
  Mono<PolicyVersion> newest(String office) {
    return mongo.findOne(query(where("office").is(office)).with(NEWEST_FIRST), PolicyVersion.class);
  }

  Flux<PolicyVersion> versions(String office, PageRequest page) {
    var wanted = where("office").is(office);
    if (page.after() != null) {
      wanted.and("version").lt(Long.parseLong(page.after()));
    }
    return mongo.find(
        query(wanted).with(NEWEST_FIRST).limit(page.limit() + 1), PolicyVersion.class);
  }

  Mono<PolicyVersion> insert(PolicyVersion version) {
    return mongo.insert(version);
  }
}
