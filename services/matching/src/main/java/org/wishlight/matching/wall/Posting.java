package org.wishlight.matching.wall;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.place.Places;
import org.wishlight.starter.policy.OfficePolicy;
import reactor.core.publisher.Mono;

/**
 * Brings filed wishes to the wall. In the usual order each event is one write that is its own
 * fence: it finds only the document that has applied the version before.
 */
@Component
class Posting {
  private static final List<WishStatus> NOT_YET =
      List.of(WishStatus.SUBMITTED, WishStatus.RETURNED);

  private final Wall wall;
  private final Places places;
  private final Following following;
  private final OfficePolicy policy;

  Posting(Wall wall, Places places, Following following, OfficePolicy policy) {
    this.wall = wall;
    this.places = places;
    this.following = following;
    this.policy = policy;
  }

  Mono<Void> submitted(Envelope<?> envelope, Submitted event) {
    if (envelope.version() != 1) {
      return following.follow(envelope, event);
    }
    return places
        .learn(envelope.neighborhood(), envelope.office())
        .then(Mono.defer(() -> wall.insert(document(envelope, event))))
        .onErrorResume(DuplicateKeyException.class, repeat -> Mono.empty())
        .then();
  }

  Mono<Void> published(Envelope<?> envelope, Published event) {
    var before =
        where("_id")
            .is(envelope.subject())
            .and("wishVersion")
            .is(envelope.version() - 1)
            .and("status")
            .in(NOT_YET);
    return wall.update(before, changes(envelope, event))
        .filter(written -> written.getModifiedCount() == 0)
        .flatMap(missed -> following.follow(envelope, event));
  }

  private WallDocument document(Envelope<?> envelope, Submitted event) {
    var wish = event.wish();
    return new WallDocument(
        envelope.subject(),
        1,
        envelope.version(),
        0,
        envelope.office(),
        envelope.neighborhood(),
        event.code(),
        event.wisher(),
        wish,
        WishStatus.SUBMITTED,
        policy.firstCircle(wish.category(), wish.kind()),
        Owner.neighborhood(envelope.neighborhood()),
        event.reviewDueAt(),
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Update changes(Envelope<?> envelope, Published event) {
    return new Update()
        .set("wishVersion", envelope.version())
        .set("code", event.code())
        .set("wish", event.wish())
        .set("status", WishStatus.PUBLISHED)
        .set("circle", event.circle())
        .set("owner", event.owner())
        .set("nextActionAt", event.nextActionAt())
        .set("publishedAt", envelope.time());
  }
}
