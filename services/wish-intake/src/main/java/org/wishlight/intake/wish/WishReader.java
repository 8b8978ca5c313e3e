package org.wishlight.intake.wish;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wishlight.intake.neighborhood.Neighborhoods;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.StrictJson;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads wishes to be filed; a neighbourhood that nobody knows is named along with all other faults.
 */
@Component
public class WishReader {
  private static final String NEIGHBORHOOD = "neighborhood";
  private static final JsonMapper TREES = JsonMapper.shared();

  private final StrictJson json;
  private final Neighborhoods neighborhoods;

  WishReader(StrictJson json, Neighborhoods neighborhoods) {
    this.json = json;
    this.neighborhoods = neighborhoods;
  }

  /** Fails with all faults that the wish has. */
  public Mono<NewWish> read(byte[] body, Caller caller) {
    return Mono.fromSupplier(() -> json.read(body, NewWish.class))
        .onErrorResume(InvalidRequest.class, invalid -> completed(invalid, body, caller))
        .flatMap(wish -> checked(wish, caller));
  }

  private Mono<NewWish> checked(NewWish wish, Caller caller) {
    return neighborhoods
        .find(wish.neighborhood(), caller)
        .switchIfEmpty(Mono.error(() -> InvalidRequest.unfit(List.of(unknown()))))
        .thenReturn(wish);
  }

  private Mono<NewWish> completed(InvalidRequest invalid, byte[] body, Caller caller) {
    return neighborhoodIn(body)
        .flatMap(id -> neighborhoods.find(id, caller).hasElement())
        .filter(known -> !known)
        .flatMap(unknown -> Mono.<NewWish>error(withUnknownNeighborhood(invalid)))
        .switchIfEmpty(Mono.error(invalid));
  }

  private static Mono<String> neighborhoodIn(byte[] body) {
    return Mono.fromSupplier(() -> TREES.readTree(body).path(NEIGHBORHOOD).stringValue(""))
        .onErrorResume(JacksonException.class, malformed -> Mono.empty())
        .filter(id -> !id.isBlank());
  }

  private static InvalidRequest withUnknownNeighborhood(InvalidRequest invalid) {
    if (invalid.faults().stream().anyMatch(fault -> fault.field().equals(NEIGHBORHOOD))) {
      return invalid;
    }
    var faults = new ArrayList<>(invalid.faults());
    faults.add(unknown());
    return invalid.status() == HttpStatus.BAD_REQUEST
        ? InvalidRequest.unreadable(faults)
        : InvalidRequest.unfit(faults);
  }

  private static FieldFault unknown() {
    return FieldFault.of(NEIGHBORHOOD, "unknown-neighborhood");
  }
}
