package org.wishlight.matching.wall;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.contracts.WishStatus;
import reactor.core.publisher.Mono;

/**
 * Brings a wish's single events to the wall, where they do not come together. In the usual order
 * each is one write that is its own fence: it finds only the document that has applied the version
 * before.
 */
@Component
class Posting {
  private static final List<WishStatus> NOT_THERE =
      List.of(WishStatus.SUBMITTED, WishStatus.RETURNED, WishStatus.MERGED);

  private final Wall wall;
  private final Beginnings beginnings;
  private final Following following;
  private final Openings openings;

  Posting(Wall wall, Beginnings beginnings, Following following, Openings openings) {
    this.wall = wall;
    this.beginnings = beginnings;
    this.following = following;
    this.openings = openings;
  }

  Mono<Void> submitted(Envelope<?> envelope, Submitted event) {
    return envelope.version() == 1
        ? beginnings.begin(List.of(List.of(envelope))).then()
        : following.follow(envelope, event);
  }

  Mono<Void> published(Envelope<?> envelope, Published event) {
    var before =
        where("_id")
            .is(envelope.subject())
            .and("wishVersion")
            .is(envelope.version() - 1)
            .and("status")
            .in(NOT_THERE)
            .and("forgotten")
            .exists(false);
    return wall.update(before, changes(envelope, event))
        .filter(written -> written.getModifiedCount() == 0)
        .flatMap(missed -> following.follow(envelope, event));
  }

  private Update changes(Envelope<?> envelope, Published event) {
    var opened = openings.opened(envelope, event);
    return new Update()
        .set("wishVersion", envelope.version())
        .set("code", event.code())
        .set("wish", event.wish())
        .set("status", WishStatus.PUBLISHED)
        .set("circle", opened.circle())
        .set("owner", opened.owner())
        .set("nextActionAt", opened.nextActionAt())
        .set("watch", opened.watch())
        .set("publishedAt", envelope.time());
  }
}
