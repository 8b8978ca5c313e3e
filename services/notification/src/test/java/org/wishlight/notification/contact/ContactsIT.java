package org.wishlight.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.contracts.Topics;
import org.wishlight.notification.contact.ContactBook.Entry;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ContactsIT {
  @Autowired EventProbe probe;
  @Autowired ContactBook contacts;
  @Autowired ReactiveMongoTemplate mongo;

  private final String person = UUID.randomUUID().toString();

  @Test
  void keepsTheLatestContactSealed() {
    publish("{\"name\":\"陈阿婆\",\"phone\":\"13800000000\"}");
    publish("{\"name\":\"陈阿婆\",\"phone\":\"13900000000\",\"language\":\"zh-CN\"}");

    awaitContact(new ContactEvent.Changed("陈阿婆", "13900000000", "zh-CN"));
    assertThat(stored().toJson()).doesNotContain("陈阿婆", "139", "138");
  }

  @Test
  void forgetsAnErasedPerson() {
    publish("{\"name\":\"陈阿婆\"}");
    awaitContact(new ContactEvent.Changed("陈阿婆", null, null));

    publish(null);

    await().atMost(ofSeconds(20)).until(() -> contacts.of(person).blockOptional().isEmpty());
    assertThat(stored()).doesNotContainKey("sealed");
  }

  @Test
  void knowsAgainWhoComesBack() {
    publish("{\"name\":\"陈阿婆\"}");
    publish(null);
    publish("{\"name\":\"陈奶奶\"}");

    awaitContact(new ContactEvent.Changed("陈奶奶", null, null));
    assertThat(stored()).doesNotContainKey("erasedAt");
  }

  @Test
  void lateWritesOfAHeldUpReplicaBringNothingBack() {
    var old = new ContactEvent.Changed("陈阿婆", "13800000000", null);
    note(new Entry(person, 3, 10, old));
    note(new Entry(person, 3, 12, null));

    note(new Entry(person, 3, 10, old));
    note(new Entry(person, 3, 11, old));

    assertThat(contacts.of(person).blockOptional()).isEmpty();
  }

  @Test
  void erasesWhomeverItHearsOfInTheSameBatch() {
    var old = new ContactEvent.Changed("陈阿婆", null, null);
    var now = new ContactEvent.Changed("陈奶奶", null, null);

    contacts
        .note(
            List.of(
                new Entry(person, 3, 12, now),
                new Entry(person, 3, 11, null),
                new Entry(person, 3, 10, old)))
        .block();

    assertThat(contacts.of(person).block()).isEqualTo(now);
  }

  @Test
  void poisonGoesToTheDeadLettersAndHoldsUpNothing() {
    publish("not json");
    publish("{\"name\":{}}");
    publish("{\"name\":\"陈阿婆\"}");

    awaitContact(new ContactEvent.Changed("陈阿婆", null, null));
    var letters = Topics.deadLetters(Topics.CONTACTS, "notification");
    assertThat(probe.awaitCount(letters, s -> person.equals(s.key()), 2, ofSeconds(20))).hasSize(2);
  }

  private void note(Entry entry) {
    contacts.note(List.of(entry)).block();
  }

  private void awaitContact(ContactEvent.Changed contact) {
    await()
        .atMost(ofSeconds(20))
        .until(() -> contacts.of(person).blockOptional().filter(contact::equals).isPresent());
  }

  private Document stored() {
    return mongo.findById(person, Document.class, "contacts").block();
  }

  private void publish(String body) {
    var headers =
        new HashMap<>(
            Map.of(
                "ce_id", UuidCreator.getTimeOrderedEpoch().toString(),
                "ce_type", "org.wishlight.contact.changed.v1",
                "ce_subject", person,
                "ce_version", "1",
                "ce_time", "2026-11-04T02:00:00Z",
                "ce_office", "liangcheng",
                "ce_neighborhood", "xiuyuan"));
    probe.publish(
        Topics.CONTACTS,
        person.getBytes(UTF_8),
        body == null ? null : body.getBytes(UTF_8),
        headers);
  }
}
