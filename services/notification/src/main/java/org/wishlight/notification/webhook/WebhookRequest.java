package org.wishlight.notification.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wishlight.notification.webhook.domain.Target;
import org.wishlight.notification.webhook.domain.Told;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/**
 * What is asked for.
 *
 * @param types as {@code docs/events.md} has them ({@code wish.claimed}, or in full); none: all
 * @param office the caller's own where it is not given
 */
record WebhookRequest(
    @NotBlank @Size(max = 2000) @Nullable String url,
    @Size(max = 50) @Nullable List<@Nullable String> types,
    @Size(max = 100) @Nullable String office) {

  String target() {
    return Objects.requireNonNull(url, "checked when it was read");
  }

  Set<String> told() {
    return given().stream()
        .flatMap(type -> Told.type(String.valueOf(type)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws InvalidRequest naming every fault
   */
  void check(boolean loopback) {
    var faults = new ArrayList<FieldFault>();
    Target.fault(target(), loopback).ifPresent(code -> faults.add(FieldFault.of("url", code)));
    for (var n = 0; n < given().size(); n++) {
      if (Told.type(String.valueOf(given().get(n))).isEmpty()) {
        faults.add(FieldFault.of("types[" + n + "]", "unknown-type"));
      }
    }
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults);
    }
  }

  private List<@Nullable String> given() {
    return types == null ? List.of() : types;
  }
}
