package org.wishlight.notification.notice.domain;

import java.util.HashMap;
import java.util.Map;
import org.wishlight.notification.recipient.domain.Recipient;

/**
 * What one recipient is told of one event, before it is put into words.
 *
 * @param template the key of its words
 * @param critical whether somebody must act because of it
 * @param facts what the words need, by name
 */
public record Notice(
    Recipient recipient, String template, boolean critical, Map<String, String> facts) {

  /** The same without what somebody typed. */
  Notice withoutReason() {
    var rest = new HashMap<>(facts);
    rest.remove(Facts.REASON);
    return new Notice(recipient, template, critical, Map.copyOf(rest));
  }
}
