package org.wishlight.intake.wish;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.wishlight.intake.wish.domain.Forgotten;
import org.wishlight.starter.outbox.HistoryEntry;

/**
 * Takes a person's words, and the account they came from, out of a story whose steps stay. Only
 * parts of entries are touched: no step looks new to the relay, and one that is sent again is sent
 * without them.
 */
final class Redaction {
  private static final String ACCOUNT = "account";

  private final Update changes = new Update();

  private Redaction() {}

  static Update of(List<HistoryEntry> history) {
    var redaction = new Redaction();
    var account = history.getFirst().data().get(ACCOUNT);
    for (var n = 0; n < history.size(); n++) {
      redaction.redact("history." + n + ".", history.get(n), account);
    }
    return redaction.changes;
  }

  private void redact(String path, HistoryEntry entry, @Nullable Object account) {
    var body = entry.data();
    if (body.get("wish") instanceof Map<?, ?> wish) {
      redactWords(path + "data.wish.", wish);
    }
    hide(path + "data.", "reason", body);
    if (body.get(ACCOUNT) != null) {
      changes.unset(path + "data." + ACCOUNT);
    }
    if (account != null && Objects.equals(account, entry.actor())) {
      changes.unset(path + "actor");
    }
  }

  private void redactWords(String path, Map<?, ?> wish) {
    hide(path, "text", wish);
    hide(path, "beneficiary", wish);
    if (wish.get("preferredTimes") instanceof List<?> times && !times.isEmpty()) {
      changes.set(path + "preferredTimes", List.of(Forgotten.WORDS));
    }
  }

  private void hide(String path, String field, Map<?, ?> body) {
    if (body.get(field) != null) {
      changes.set(path + field, Forgotten.WORDS);
    }
  }
}
