package org.wishlight.matching.kiosk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wishlight.matching.claim.Refusals;
import org.wishlight.matching.kiosk.HandedIn.Refused;
import org.wishlight.matching.kiosk.domain.Verdict;
import org.wishlight.matching.volunteer.Today;
import org.wishlight.starter.web.Refusal;

/**
 * What must be done so that every line of a theme day has what is due to it.
 *
 * @param refused new or other refusals
 * @param kept claims that are and stay granted, though it is not noted with their lines
 * @param losers hold a wish that an earlier line gets
 * @param winners are to get a wish that they do not hold yet
 * @param granted all that have or get their wish
 */
record Settlement(
    Map<HandedIn, Refused> refused,
    Map<HandedIn, String> kept,
    List<HandedIn> losers,
    List<HandedIn> winners,
    List<HandedIn> granted) {

  static Settlement of(Ledger ledger, Eligibility eligibility) {
    var settlement =
        new Settlement(
            new HashMap<>(),
            new HashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    var candidates = new ArrayList<HandedIn>();
    for (var line : ledger.lines()) {
      if (ledger.isSettled(line)) {
        settlement.keep(line, ledger);
        continue;
      }
      if (line.isRefusedForGood()) {
        continue;
      }
      var refusal = ledger.holds(line) ? null : eligibility.refusal(line, ledger).orElse(null);
      if (refusal == null) {
        candidates.add(line);
      } else {
        settlement.refuse(line, Refused.of(refusal, true));
      }
    }
    var verdicts = ledger.decide(candidates);
    candidates.forEach(
        line -> settlement.note(line, Objects.requireNonNull(verdicts.get(line.line())), ledger));
    return settlement;
  }

  private void note(HandedIn line, Verdict verdict, Ledger ledger) {
    if (verdict == Verdict.GRANTED) {
      granted.add(line);
      keep(line, ledger);
      if (!ledger.holds(line)) {
        winners.add(line);
      }
      return;
    }
    refuse(line, Refused.of(refusal(line, verdict, ledger), false));
    if (ledger.holds(line)) {
      losers.add(line);
    }
  }

  private void keep(HandedIn line, Ledger ledger) {
    ledger
        .present(line)
        .filter(claim -> !claim.id().equals(line.claim()))
        .ifPresent(claim -> kept.put(line, claim.id()));
  }

  private void refuse(HandedIn line, Refused why) {
    if (!why.equals(line.refused())) {
      refused.put(line, why);
    }
  }

  private static Refusal refusal(HandedIn line, Verdict verdict, Ledger ledger) {
    var volunteer = ledger.volunteer(line);
    return verdict == Verdict.NO_PLACE && volunteer != null
        ? Refusals.atCapacity(volunteer, Today.at(line.at()))
        : Refusal.conflict("already-claimed", Map.of("wish", line.wish(), "present", "CLAIMED"));
  }
}
