package org.wishlight.intake.slip;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.wishlight.intake.neighborhood.LocalName;
import org.wishlight.intake.neighborhood.Neighborhoods;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.intake.wish.Wishes;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Prints the slips of wishes. */
@Component
class Slips {
  private final Wishes wishes;
  private final Neighborhoods neighborhoods;
  private final URI publicUrl;

  Slips(
      Wishes wishes, Neighborhoods neighborhoods, @Value("${wishlight.public-url}") URI publicUrl) {
    this.wishes = wishes;
    this.neighborhoods = neighborhoods;
    this.publicUrl = publicUrl;
  }

  /** A file, and the code of the wish that it is about. */
  record Printed(String code, byte[] bytes) {}

  /** Fails with 404 or 403 for what the caller does not reach. */
  Mono<Printed> pdf(String wish, Caller caller) {
    return slip(wish, caller).flatMap(slip -> elsewhere(slip, () -> SlipPrinter.pdf(slip)));
  }

  /** The same as a picture, for printers that take nothing else. */
  Mono<Printed> png(String wish, Caller caller) {
    return slip(wish, caller)
        .flatMap(slip -> elsewhere(slip, () -> SlipPicture.png(SlipPrinter.pdf(slip))));
  }

  private static Mono<Printed> elsewhere(
      Slip slip, java.util.concurrent.Callable<byte[]> printing) {
    return Mono.fromCallable(printing)
        .subscribeOn(Schedulers.boundedElastic())
        .map(bytes -> new Printed(slip.code(), bytes));
  }

  private Mono<Slip> slip(String id, Caller caller) {
    return wishes
        .get(id, caller)
        .flatMap(
            wish ->
                Mono.zip(
                        neighborhoods.officeName(wish.office()),
                        neighborhoods.find(wish.neighborhood()))
                    .map(places -> slip(wish, places.getT1(), places.getT2().name())));
  }

  private Slip slip(WishDocument wish, LocalName office, LocalName neighborhood) {
    return new Slip(
        wish.code(),
        wish.description().category(),
        wish.description().text(),
        office,
        neighborhood,
        address(wish.code()));
  }

  private String address(String code) {
    return UriComponentsBuilder.fromUri(publicUrl)
        .path("/")
        .queryParam("code", code)
        .build()
        .toUriString();
  }
}
