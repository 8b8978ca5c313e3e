package org.wishlight.matching.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsResource;
import org.springframework.stereotype.Component;
import org.wishlight.matching.Created;
import org.wishlight.matching.photo.Darkroom;
import org.wishlight.matching.photo.Photos;
import org.wishlight.matching.photo.Picture;
import org.wishlight.matching.photo.UnfitPhoto;
import org.wishlight.matching.wall.Evidence;
import org.wishlight.matching.wall.Outcome.Photo;
import org.wishlight.matching.wall.Wall;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.IdempotencyKey.Request;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Keeps photos of what a claimant does, and shows them to those concerned. */
@Component
class Photographing {
  private final Wall wall;
  private final Evidence evidence;
  private final Darkroom darkroom;
  private final Photos photos;
  private final Clock clock;

  Photographing(Wall wall, Evidence evidence, Darkroom darkroom, Photos photos, Clock clock) {
    this.wall = wall;
    this.evidence = evidence;
    this.darkroom = darkroom;
    this.photos = photos;
    this.clock = clock;
  }

  /**
   * @param sent asked for only once the caller may send it
   */
  Mono<Created<Photo>> add(
      String claim, Caller caller, Mono<byte[]> sent, Optional<IdempotencyKey> key) {
    return held(claim, caller)
        .flatMap(
            held ->
                sent.flatMap(
                    bytes -> {
                      var request = key.map(given -> given.asking(SentPhoto.digest(bytes)));
                      return request
                          .flatMap(asked -> answerAgain(held, asked))
                          .map(Mono::just)
                          .orElseGet(() -> add(held, caller, bytes, request));
                    }));
  }

  private Mono<HeldClaim> held(String claim, Caller caller) {
    return wall.ofClaim(claim).map(found -> HeldClaim.in(found, claim, caller));
  }

  private static Optional<Created<Photo>> answerAgain(HeldClaim held, Request asked) {
    return held.wish()
        .photosOf(held.claim().id())
        .filter(known -> known.request() != null && known.request().key().equals(asked.key()))
        .findFirst()
        .map(
            known -> {
              asked.checkSameAs(Objects.requireNonNull(known.request()));
              return Created.before(known, held.wish().version());
            });
  }

  private Mono<Created<Photo>> add(
      HeldClaim held, Caller caller, byte[] sent, Optional<Request> request) {
    checkHasRoom(held);
    return darkroom
        .develop(sent)
        .onErrorMap(UnfitPhoto.class, unfit -> InvalidRequest.unfit(SentPhoto.FILE, unfit.code()))
        .flatMap(picture -> keep(held, picture, request))
        .switchIfEmpty(
            Mono.defer(() -> held(held.claim().id(), caller))
                .doOnNext(Photographing::checkHasRoom)
                .flatMap(now -> Mono.error(movedOn(now))));
  }

  /** The file first: what the wish names is there. */
  private Mono<Created<Photo>> keep(HeldClaim held, Picture picture, Optional<Request> request) {
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    var claim = held.claim().id();
    var wish = held.wish().id();
    var photo = new Photo(id, claim, picture.width(), picture.height(), request.orElse(null));
    return photos
        .keep(id, picture, new Photos.Metadata(wish, claim), clock.instant())
        .then(Mono.defer(() -> evidence.add(wish, photo)))
        .flatMap(
            added ->
                added
                    ? Mono.just(Created.now(photo, held.wish().version() + 1))
                    : photos.remove(id).then(Mono.empty()));
  }

  private static void checkHasRoom(HeldClaim held) {
    held.underWay(null);
    if (held.wish().photosOf(held.claim().id()).count() >= Evidence.MOST_PHOTOS) {
      throw Refusal.conflict("too-many-photos", Map.of("most", Evidence.MOST_PHOTOS));
    }
  }

  private static Refusal movedOn(HeldClaim now) {
    return Refusal.conflict("moved-on", Map.of("id", now.claim().id()));
  }

  Mono<ReactiveGridFsResource> show(String claim, String photo, Caller caller) {
    return wall.ofClaim(claim)
        .map(found -> HeldClaim.of(found, claim))
        .doOnNext(held -> Tenancy.check(new Concerned(held, caller), "claim", claim, caller))
        .filter(held -> held.wish().photosOf(claim).anyMatch(known -> known.id().equals(photo)))
        .flatMap(held -> photos.find(photo))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("photo", photo)));
  }
}
