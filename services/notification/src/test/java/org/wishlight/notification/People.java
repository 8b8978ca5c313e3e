package org.wishlight.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.contracts.Topics;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.testing.EventProbe;

/** Says how persons can be reached, as the other services do. */
public record People(EventProbe probe, ContactSeal seal) {
  public static final String CHANGED = "org.wishlight.contact.changed.v1";
  private static final EventJson JSON = new EventJson();

  /** Somebody of an office who logs in. */
  public void logsIn(String person, String account, String office) {
    changed(person, office, new ContactEvent.Changed("陈阿婆", "13800000000", "zh-CN", account));
  }

  public void changed(String person, String office, ContactEvent.Changed contact) {
    publish(person, headers(person, office), seal.seal(person, JSON.bytes(contact)));
  }

  /** A tombstone. */
  public void erased(String person, String office) {
    publish(person, headers(person, office), null);
  }

  public void publish(String person, Map<String, String> headers, byte[] body) {
    probe.publish(Topics.CONTACTS, person.getBytes(UTF_8), body, headers);
  }

  public static Map<String, String> headers(String person, String office) {
    return new HashMap<>(
        Map.of(
            "ce_id",
            UuidCreator.getTimeOrderedEpoch().toString(),
            "ce_type",
            CHANGED,
            "ce_subject",
            person,
            "ce_version",
            "1",
            "ce_time",
            Instant.now().toString(),
            "ce_office",
            office,
            "ce_neighborhood",
            "xiuyuan",
            "content-type",
            ContactSeal.MEDIA_TYPE));
  }
}
