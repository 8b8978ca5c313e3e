package org.wishlight.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.wishlight.local.demo.Place.Neighborhood;

/** Everybody who registered, by neighbourhood. */
final class Volunteers {
  private static final List<String> OWN_PARTIES =
      List.of("BUILDING_LEADER", "PROPERTY_COMPANY", "OWNERS_COMMITTEE", "ACTIVITY_ROOM");

  private record Volunteer(String id, boolean isOwnParty) {}

  private final Map<String, List<Volunteer>> byNeighborhood = new ConcurrentHashMap<>();

  void add(Neighborhood neighborhood, Answer registered) {
    var volunteer =
        new Volunteer(registered.text("id"), OWN_PARTIES.contains(registered.text("type")));
    byNeighborhood.computeIfAbsent(neighborhood.id(), first -> new ArrayList<>()).add(volunteer);
  }

  /** Somebody of the neighbourhood who may take a wish in this circle. */
  String any(Neighborhood neighborhood, String circle) {
    var eligible =
        byNeighborhood.getOrDefault(neighborhood.id(), List.of()).stream()
            .filter(volunteer -> !circle.equals("INTERNAL") || volunteer.isOwnParty())
            .toList();
    return eligible.get(ThreadLocalRandom.current().nextInt(eligible.size())).id();
  }
}
