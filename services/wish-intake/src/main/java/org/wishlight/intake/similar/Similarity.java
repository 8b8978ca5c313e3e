package org.wishlight.intake.similar;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wishlight.intake.impression.Impression;
import org.wishlight.intake.neighborhood.Neighborhood;
import org.wishlight.intake.person.Households;
import org.wishlight.intake.person.PersonIds;
import org.wishlight.intake.sense.Senses;
import org.wishlight.intake.wish.FilingPlaces;
import org.wishlight.intake.wish.NewWish;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.intake.wish.WishReader;
import org.wishlight.intake.wish.Wishes;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;

/** What is similar to a wish that is filed, or that is about to be. */
@Component
public class Similarity {
  private static final String NOT_FILED = "";

  private final Wishes wishes;
  private final WishReader reader;
  private final FilingPlaces places;
  private final PersonIds persons;
  private final Households households;
  private final Senses senses;
  private final Remembering remembering;
  private final Comparing comparing;
  private final Clock clock;

  Similarity(
      Wishes wishes,
      WishReader reader,
      FilingPlaces places,
      PersonIds persons,
      Households households,
      Senses senses,
      Remembering remembering,
      Comparing comparing,
      Clock clock) {
    this.wishes = wishes;
    this.reader = reader;
    this.places = places;
    this.persons = persons;
    this.households = households;
    this.senses = senses;
    this.remembering = remembering;
    this.comparing = comparing;
    this.clock = clock;
  }

  /** Nothing is similar to the wish of somebody who is forgotten. */
  Mono<List<SimilarWish>> to(String wish, Caller caller) {
    return wishes
        .get(wish, caller)
        .flatMap(remembering::of)
        .flatMap(impression -> comparing.with(impression, caller))
        .defaultIfEmpty(List.of());
  }

  Mono<List<SimilarWish>> to(byte[] filing, Caller caller) {
    return reader
        .read(filing, caller)
        .flatMap(asked -> places.of(asked, caller).flatMap(place -> impression(asked, place)))
        .flatMap(impression -> comparing.with(impression, caller));
  }

  /** How many are similar to each of these, by wish. */
  public Mono<Map<String, Integer>> counts(Collection<WishDocument> wishes) {
    return comparing.counts(wishes);
  }

  private Mono<Impression> impression(NewWish asked, Neighborhood place) {
    var person = persons.of(place.office(), asked.wisher(), null);
    var household = households.marks(place.office(), person, asked.wisher());
    var about =
        new Impression.Circumstances(
            NOT_FILED, place.office(), place.id(), household, clock.instant());
    return senses.of(asked.description().text()).map(sense -> Impression.of(about, sense));
  }
}
