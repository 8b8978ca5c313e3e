package org.wishlight.matching.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.wishlight.matching.fit.domain.Closeness;
import org.wishlight.matching.fit.domain.Weighing;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Proposal.Outcome;
import org.wishlight.matching.wall.domain.Reason;
import org.wishlight.matching.wall.domain.WallEntry;
import org.wishlight.meaning.fit.Fit;
import org.wishlight.meaning.fit.Offers;
import org.wishlight.meaning.sense.PackedSense;

/** Everybody who may be asked somewhere, with what they offer; not for several threads at once. */
public final class Field {
  /** Several offers may be one volunteer's. */
  private static final int OFFERS_OF_ONE = 2;

  private static final int MOST_TAGS = 2;

  private final List<Volunteer> volunteers;
  private final BiPredicate<Volunteer, WallEntry> circle;
  private final Offers offers = new Offers();
  private final List<Given> given = new ArrayList<>();

  private record Given(int volunteer, byte[] sense) {}

  /**
   * How many are wanted, and of whom.
   *
   * @param open by place in the field, who may be chosen
   * @param turn whom to begin with among equals
   */
  public record Choice(int most, IntPredicate open, int turn) {

    static Choice ofAll(int most) {
      return new Choice(most, volunteer -> true, 0);
    }
  }

  /**
   * @param circle whether it admits a volunteer to a wish
   */
  Field(
      List<Volunteer> volunteers,
      Map<String, byte[]> senses,
      BiPredicate<Volunteer, WallEntry> circle) {
    this.volunteers = volunteers;
    this.circle = circle;
    for (var place = 0; place < volunteers.size(); place++) {
      for (var offer : volunteers.get(place).offers()) {
        var sense = senses.get(offer.id());
        if (sense != null) {
          given.add(new Given(place, sense));
          offers.add(sense);
        }
      }
    }
  }

  public List<Volunteer> volunteers() {
    return volunteers;
  }

  /** Those whom the circle admits and who have not been asked in vain, the best first. */
  public List<Suitor> suitors(WallDocument wish, byte[] packed, Choice choice) {
    var sense = PackedSense.sense("", packed);
    var entry = wish.entry();
    var asked = askedInVain(wish);
    var seen = new HashSet<Integer>();
    return offers
        .best(
            sense,
            choice.most() * OFFERS_OF_ONE,
            offer -> choice.open().test(volunteerOf(offer)) && may(offer, entry, asked),
            choice.turn())
        .stream()
        .filter(found -> seen.add(volunteerOf(found.offer())))
        .map(found -> suitor(found, entry))
        .sorted(Comparator.comparingDouble(Suitor::score).reversed())
        .limit(choice.most())
        .toList();
  }

  private int volunteerOf(int offer) {
    return given.get(offer).volunteer();
  }

  private boolean may(int offer, WallEntry wish, Set<String> asked) {
    var volunteer = volunteers.get(volunteerOf(offer));
    return !asked.contains(volunteer.id()) && circle.test(volunteer, wish);
  }

  /** Who has said no, or has held it already. */
  private static Set<String> askedInVain(WallDocument wish) {
    var asked = new HashSet<String>();
    wish.ended().forEach(claim -> asked.add(claim.volunteer()));
    wish.proposed().stream()
        .filter(past -> past.outcome() != Outcome.OVERTAKEN)
        .forEach(past -> asked.add(past.volunteer()));
    return asked;
  }

  private Suitor suitor(Offers.Found found, WallEntry wish) {
    var place = volunteerOf(found.offer());
    var volunteer = volunteers.get(place);
    var score =
        Weighing.of(
            found.score(), closeness(volunteer, wish), volunteer.active(), volunteer.capacity());
    return new Suitor(volunteer, place, found.offer(), score);
  }

  /** Why somebody suits a wish. */
  public List<Reason> reasons(WallDocument wish, byte[] packed, Suitor suitor) {
    var reasons = new ArrayList<Reason>();
    var sense = PackedSense.sense("", packed);
    Fit.reasons(sense, PackedSense.sense("", given.get(suitor.offer()).sense())).stream()
        .limit(MOST_TAGS)
        .forEach(tag -> reasons.add(Reason.of(Reason.Kind.GIVES, tag)));
    if (reasons.isEmpty()) {
      reasons.add(Reason.of(Reason.Kind.SAYS_ALIKE));
    }
    switch (closeness(suitor.volunteer(), wish.entry())) {
      case AT_HOME -> reasons.add(Reason.of(Reason.Kind.SAME_NEIGHBORHOOD));
      case SERVES -> reasons.add(Reason.of(Reason.Kind.SERVES));
      case ELSEWHERE -> {}
    }
    reasons.add(Reason.of(Reason.Kind.FREE, suitor.volunteer().free()));
    return reasons;
  }

  private static Closeness closeness(Volunteer volunteer, WallEntry wish) {
    return Closeness.of(volunteer.neighborhood(), volunteer.serves(), wish.neighborhood());
  }
}
