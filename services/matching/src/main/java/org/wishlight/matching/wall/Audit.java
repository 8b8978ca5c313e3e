package org.wishlight.matching.wall;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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
    var wanted = criteria(caller);
    var items = wall.list(wanted, MOST).map(EntryView::of).collectList();
    return wall.count(wanted).zipWith(items, Result::new);
  }

  @Scheduled(fixedDelayString = "${wishlight.audit.every:15s}")
  Mono<Long> count() {
    return wall.count(criteria(Caller.OPEN)).doOnNext(unattended::set);
  }

  private static Criteria criteria(Caller caller) {
    var parts = new ArrayList<Criteria>();
    parts.add(where("status").in(WallFilter.OPEN));
    parts.add(
        new Criteria().orOperator(where("nextActionAt").isNull(), where("owner.type").isNull()));
    if (caller.office() != null) {
      parts.add(where("office").is(caller.office()));
    }
    return new Criteria().andOperator(parts);
  }
}
