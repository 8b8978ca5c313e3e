package org.wishlight.intake.open311;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.wishlight.intake.wish.FilingDesk;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.intake.wish.Wishes;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Wishes as requests for a service: filed and read by the same rules as everywhere. */
@Component
class ServiceRequests {
  private static final String JURISDICTION = "jurisdiction_id";
  private static final int MOST = 1_000;

  private final FilingDesk desk;
  private final Wishes wishes;
  private final ReactiveMongoTemplate mongo;
  private final Clock clock;

  ServiceRequests(FilingDesk desk, Wishes wishes, ReactiveMongoTemplate mongo, Clock clock) {
    this.desk = desk;
    this.wishes = wishes;
    this.mongo = mongo;
    this.clock = clock;
  }

  Mono<Listing> file(
      MultiValueMap<String, String> form,
      Optional<IdempotencyKey> key,
      Caller caller,
      Locale language) {
    return checked(form, caller)
        .then(Mono.fromSupplier(() -> new Report(form).wish(caller)))
        .flatMap(wish -> desk.file(wish, key, caller))
        .onErrorMap(InvalidRequest.class, Report::inTheirWords)
        .map(filed -> Listing.requests(List.of(ServiceRequest.receipt(filed.wish(), language))));
  }

  /** Newest first. */
  Mono<Listing> list(MultiValueMap<String, String> parameters, Caller caller, Locale language) {
    return checked(parameters, caller)
        .then(Mono.fromSupplier(() -> new RequestQuery(parameters, clock.instant()).criteria()))
        .map(asked -> Tenancy.query(asked, caller).with(Sort.by("_id").descending()).limit(MOST))
        .flatMapMany(asked -> mongo.find(asked, WishDocument.class))
        .map(wish -> ServiceRequest.row(wish, language))
        .collectList()
        .map(Listing::requests);
  }

  Mono<Listing> one(String id, Caller caller, Locale language) {
    return wishes
        .get(id, caller)
        .map(wish -> Listing.requests(List.of(ServiceRequest.row(wish, language))));
  }

  /** Ids are given at once, so that each is its own token. */
  Mono<Listing> token(String token, Caller caller) {
    return wishes
        .get(token, caller)
        .map(
            wish ->
                Listing.requests(
                    List.of(Map.of("token", wish.id(), ServiceRequest.ID, wish.id()))));
  }

  /** A client is of one office: naming another one is a mistake. */
  private static Mono<Void> checked(MultiValueMap<String, String> parameters, Caller caller) {
    var office = parameters.getFirst(JURISDICTION);
    return office == null || office.isBlank() || caller.reach().coversOffice(office)
        ? Mono.empty()
        : Mono.error(unknown(office));
  }

  private static Refusal unknown(@Nullable String office) {
    return new Refusal(
        HttpStatus.UNAUTHORIZED,
        "not-found",
        Map.of("what", JURISDICTION, "id", String.valueOf(office)));
  }
}
