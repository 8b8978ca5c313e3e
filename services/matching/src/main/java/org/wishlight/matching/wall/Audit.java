package org.wishlight.matching.wall;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;

/** None left out (一个不漏): looks for open wishes without an owner or without a next action. */
@Component
class Audit {
  private static final int MOST = 100;

  private final Wall wall;
  private final AtomicLong unattended = new AtomicLong();

  /** What was found; {@code items} are the first hundred. */
  record Result(long unattended, List<EntryView> items) {}

  Audit(Wall wall, MeterRegistry meters) {
    this.wall = wall;
    Gauge.builder("wishlight.wishes.unattended", unattended, AtomicLong::get).register(meters);
  }

  Mono<Result> result(Caller caller) {
    var wanted = Tenancy.within(unattended(), caller);
    var items = wall.list(wanted, MOST).map(entry -> EntryView.of(entry, caller)).collectList();
    return wall.count(wanted).zipWith(items, Result::new);
  }

  @Scheduled(fixedDelayString = "${wishlight.audit.every:15s}")
  Mono<Long> count() {
    return wall.count(unattended()).doOnNext(unattended::set);
  }

  private static Criteria unattended() {
    var missing =
        new Criteria().orOperator(where("nextActionAt").isNull(), where("owner.type").isNull());
    return new Criteria().andOperator(where("status").in(WallDocument.OPEN), missing);
  }
}
