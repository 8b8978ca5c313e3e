package org.wishlight.matching.person;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wishlight.starter.outbox.HistoryEntry;

/**
 * Events in a document's history, each named by its place: MongoDB reports an array that was
 * changed by a filter as a whole, and the relay would send all of it again.
 */
public record StoredEvents(List<HistoryEntry> history) {

  /** Calls {@code change} with the path of every event that is {@code meant}. */
  public void each(Predicate<HistoryEntry> meant, Consumer<String> change) {
    IntStream.range(0, history.size())
        .filter(place -> meant.test(history.get(place)))
        .mapToObj(place -> "history." + place)
        .forEach(change);
  }

  public static Predicate<HistoryEntry> by(Collection<String> actors) {
    return event -> event.actor() != null && actors.contains(event.actor());
  }

  public static Predicate<HistoryEntry> with(String field) {
    return event -> event.data().containsKey(field);
  }
}
