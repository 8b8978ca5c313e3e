package org.wishlight.matching.policy;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.place.Places;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** An office says what it promises, and changes its mind. */
@Component
class Governing {
  private final Policies policies;
  private final Places places;
  private final Clock clock;

  Governing(Policies policies, Places places, Clock clock) {
    this.policies = policies;
    this.places = places;
    this.clock = clock;
  }

  Mono<PolicyView> present(String office, Caller caller) {
    return check(office, caller).then(Mono.defer(() -> newest(office)));
  }

  Mono<Page<PolicyVersionView>> versions(String office, Caller caller, PageRequest page) {
    return check(office, caller)
        .thenMany(policies.versions(office, page))
        .map(PolicyVersionView::of)
        .collectList()
        .map(found -> Page.of(found, page, version -> Long.toString(version.version())));
  }

  /** What is due already keeps its date; whatever begins from now on goes by the new rules. */
  Mono<PolicyView> change(
      String office, OfficeRules rules, Caller caller, @Nullable String ifMatch) {
    return check(office, caller)
        .then(Mono.fromRunnable(() -> checkRules(rules)))
        .then(Attempts.at(office, () -> attempt(office, rules, caller, ifMatch)))
        .delayUntil(changed -> policies.look());
  }

  private Mono<PolicyView> attempt(
      String office, OfficeRules rules, Caller caller, @Nullable String ifMatch) {
    return newest(office)
        .flatMap(
            seen -> {
              EntityTags.check(ifMatch, EntityTags.of(seen.version()));
              var next =
                  PolicyVersion.of(office, seen.version() + 1, rules, caller.id(), clock.instant());
              return policies.insert(next);
            })
        .map(this::view)
        .onErrorResume(DuplicateKeyException.class, changedMeanwhile -> Mono.empty());
  }

  private Mono<PolicyView> newest(String office) {
    var programme = new PolicyView(office, 0, null, policies.inForce(OfficeRules.NONE).rules());
    return policies.newest(office).map(this::view).defaultIfEmpty(programme);
  }

  private PolicyView view(PolicyVersion version) {
    var rules = policies.inForce(version.rules()).rules();
    return new PolicyView(version.office(), version.version(), version.at(), rules);
  }

  private Mono<Void> check(String office, Caller caller) {
    return places
        .isOffice(office)
        .filter(known -> known && caller.reach().coversOffice(office))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("office", office)))
        .then();
  }

  private static void checkRules(OfficeRules rules) {
    var faults = PolicyFaults.in(rules);
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults);
    }
  }
}
