package org.wishlight.matching.wall;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.matching.person.Forgotten;
import org.wishlight.matching.person.ForgottenPersons;
import org.wishlight.matching.place.Places;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings new wishes to the wall together. The insert is their fence: an id is there once, and a
 * document that is there has applied at least the submission.
 */
@Component
class Beginnings {
  private static final int DUPLICATE = 11000;
  private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);

  private final ReactiveMongoTemplate mongo;
  private final Places places;
  private final ForgottenPersons persons;
  private final Openings openings;

  Beginnings(
      ReactiveMongoTemplate mongo, Places places, ForgottenPersons persons, Openings openings) {
    this.mongo = mongo;
    this.places = places;
    this.persons = persons;
    this.openings = openings;
  }

  /**
   * One statement for all wishes that begin here.
   *
   * @param stories events by wish, as they came
   * @return what is left to be done of each story; of a wish that was there before, all but its
   *     submission
   */
  Mono<List<List<Envelope<?>>>> begin(List<List<Envelope<?>>> stories) {
    var begun = new LinkedHashMap<String, Beginning>();
    for (var story : stories) {
      Beginning.of(story, openings).ifPresent(wish -> begun.put(wish.document().id(), wish));
    }
    return withoutTheForgotten(begun.values())
        .delayUntil(this::learn)
        .flatMap(this::insert)
        .map(known -> stories.stream().map(story -> rest(story, begun, known)).toList());
  }

  /** Neighbourhoods are heard apart: a wish may come later than the word to forget its wisher. */
  private Mono<List<WallDocument>> withoutTheForgotten(Collection<Beginning> begun) {
    var wishers = begun.stream().map(wish -> wish.document().wisher()).distinct().toList();
    var forgotten = wishers.isEmpty() ? Flux.<Forgotten>empty() : persons.among(wishers);
    return forgotten
        .collectMap(Forgotten::person)
        .map(
            gone ->
                begun.stream()
                    .map(wish -> wish.without(gone.get(wish.document().wisher())).document())
                    .toList());
  }

  private Mono<Void> learn(List<WallDocument> wishes) {
    return Flux.fromIterable(wishes)
        .concatMap(wish -> places.learn(wish.neighborhood(), wish.office()))
        .then();
  }

  /** Returns the ids of those that were there before; they stay as they are. */
  private Mono<Set<String>> insert(List<WallDocument> wishes) {
    if (wishes.isEmpty()) {
      return Mono.just(Set.of());
    }
    var documents = wishes.stream().map(this::document).toList();
    return mongo
        .getCollection(WallDocument.COLLECTION)
        .flatMap(wall -> Mono.from(wall.insertMany(documents, ANY_ORDER)))
        .map(done -> Set.<String>of())
        .onErrorResume(MongoBulkWriteException.class, failure -> thereBefore(wishes, failure));
  }

  private Document document(WallDocument wish) {
    var document = new Document();
    mongo.getConverter().write(wish, document);
    return document;
  }

  /** The duplicates, if nothing else went wrong. */
  private static Mono<Set<String>> thereBefore(
      List<WallDocument> wishes, MongoBulkWriteException failure) {
    var errors = failure.getWriteErrors();
    var harmless =
        failure.getWriteConcernError() == null
            && errors.stream().allMatch(error -> error.getCode() == DUPLICATE);
    return harmless
        ? Mono.just(
            errors.stream()
                .map(error -> wishes.get(error.getIndex()).id())
                .collect(Collectors.toSet()))
        : Mono.error(failure);
  }

  private static List<Envelope<?>> rest(
      List<Envelope<?>> story, Map<String, Beginning> begun, Set<String> known) {
    var wish = story.getFirst().subject();
    var beginning = begun.get(wish);
    if (beginning == null) {
      return story;
    }
    return story.subList(known.contains(wish) ? 1 : beginning.events(), story.size());
  }
}
