package org.wishlight.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.contracts.Topics;
import org.wishlight.notification.Statements;
import org.wishlight.notification.contact.ContactBook.Entry;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ContactsIT {
  private static final String CHANGED = "org.wishlight.contact.changed.v1";

  @Autowired EventProbe probe;
  @Autowired ContactsListener listener;
  @Autowired ContactBook contacts;
  @Autowired Sealing sealing;
  @Autowired Statements statements;
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
    note(known(10, old));
    note(erased(12));

    note(known(10, old));
    note(known(11, old));

    assertThat(contacts.of(person).blockOptional()).isEmpty();
  }

  @Test
  void erasesWhomeverItHearsOfInTheSameBatch() {
    var old = new ContactEvent.Changed("陈阿婆", null, null);
    var now = new ContactEvent.Changed("陈奶奶", null, null);

    note(known(12, now), erased(11), known(10, old));

    assertThat(contacts.of(person).block()).isEqualTo(now);
  }

  @Test
  void writesAllThatComesTogetherInOneStatement() {
    var people = IntStream.range(0, 20).mapToObj(n -> person + n).toList();
    var body = "{\"name\":\"陈阿婆\"}";
    listener.on(message(people.stream().map(one -> record(one, 1, body)).toList()));

    listener.on(
        message(
            people.stream()
                .flatMap(
                    one ->
                        Stream.of(
                            record(one, 2, null),
                            record(one, 3, one.endsWith("9") ? "{\"name\":\"陈奶奶\"}" : null)))
                .toList()));

    assertThat(statements.about(person))
        .extracting(statement -> statement.getString("update").getValue())
        .containsExactly("contacts", "contacts");
    assertThat(people)
        .allMatch(one -> contacts.of(one).blockOptional().isPresent() == one.endsWith("9"));
  }

  @Test
  void poisonGoesToTheDeadLettersAndHoldsUpNothing() {
    publish("not json");
    publish("{\"name\":{}}");
    publish("org.wishlight.wish.returned.v1", "{\"wisher\":\"w\",\"reason\":\"r\"}");
    publish("{\"name\":\"陈阿婆\"}");

    awaitContact(new ContactEvent.Changed("陈阿婆", null, null));
    var letters = Topics.deadLetters(Topics.CONTACTS, "notification");
    assertThat(probe.awaitCount(letters, s -> person.equals(s.key()), 3, ofSeconds(20))).hasSize(3);
  }

  private void note(Entry... entries) {
    contacts.note(List.of(entries)).block();
  }

  private Entry known(long offset, ContactEvent.Changed contact) {
    return new Entry(person, 3, offset, new Binary(sealing.seal(person, contact)));
  }

  private Entry erased(long offset) {
    return new Entry(person, 3, offset, null);
  }

  private static Message<?> message(List<ConsumerRecord<byte[], byte[]>> records) {
    return MessageBuilder.withPayload(records).setHeader(KafkaHeaders.RAW_DATA, records).build();
  }

  private static ConsumerRecord<byte[], byte[]> record(String person, long offset, String body) {
    var partition = person.charAt(person.length() - 1) - '0';
    var record =
        new ConsumerRecord<>(Topics.CONTACTS, partition, offset, bytes(person), bytes(body));
    headers(person, CHANGED).forEach((name, value) -> record.headers().add(name, bytes(value)));
    return record;
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(UTF_8);
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
    publish(CHANGED, body);
  }

  private void publish(String type, String body) {
    probe.publish(Topics.CONTACTS, bytes(person), bytes(body), headers(person, type));
  }

  private static Map<String, String> headers(String person, String type) {
    return Map.of(
        "ce_id", UuidCreator.getTimeOrderedEpoch().toString(),
        "ce_type", type,
        "ce_subject", person,
        "ce_version", "1",
        "ce_time", "2026-11-04T02:00:00Z",
        "ce_office", "liangcheng",
        "ce_neighborhood", "xiuyuan");
  }
}
