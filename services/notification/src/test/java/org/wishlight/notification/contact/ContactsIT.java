package org.wishlight.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.contracts.Topics;
import org.wishlight.notification.People;
import org.wishlight.notification.Statements;
import org.wishlight.notification.contact.Contact.Known;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ContactsIT {
  private static final Instant NOW = Instant.parse("2026-11-04T02:00:00Z");
  private static final EventJson JSON = new EventJson();

  @Autowired EventProbe probe;
  @Autowired ContactSeal seal;
  @Autowired ContactsListener listener;
  @Autowired ContactBook contacts;
  @Autowired Accounts accounts;
  @Autowired Statements statements;
  @Autowired ReactiveMongoTemplate mongo;

  private final String person = UUID.randomUUID().toString();
  private final String account = "resident-" + person;

  @Test
  void keepsTheLatestContactSealed() {
    say(contact("13800000000", null));
    say(contact("13900000000", account));

    awaitContact(contact("13900000000", account));
    assertThat(stored().toJson()).doesNotContain("陈阿婆", "139", "138", account);
  }

  @Test
  void forgetsAnErasedPerson() {
    say(contact(null, account));
    awaitContact(contact(null, account));

    people().erased(person, "liangcheng");

    await().atMost(ofSeconds(20)).until(() -> contacts.of(person).blockOptional().isEmpty());
    assertThat(stored()).containsOnlyKeys("_id", "partition", "offset", "erasedAt");
    assertThat(contacts.personsOf(account, "liangcheng").block()).isEmpty();
  }

  @Test
  void knowsAgainWhoComesBack() {
    say(contact("13800000000", null));
    people().erased(person, "liangcheng");
    say(contact("13900000000", null));

    awaitContact(contact("13900000000", null));
    assertThat(stored()).doesNotContainKey("erasedAt");
  }

  @Test
  void findsThePersonsOfAnAccountInItsOffice() {
    note(known(1, contact("13800000000", account)));

    assertThat(contacts.personsOf(account, "liangcheng").block()).containsExactly(person);
    assertThat(contacts.personsOf(account, "beiwaitan").block()).isEmpty();
    assertThat(contacts.personsOf("somebody-else", "liangcheng").block()).isEmpty();
  }

  @Test
  void whoFilesForAPersonLaterDoesNotTakeThemOver() {
    note(known(1, contact("13800000000", account)));
    note(known(2, contact("13900000000", null)));
    note(known(3, contact("13900000000", "a-stranger")));

    assertThat(contacts.personsOf(account, "liangcheng").block()).containsExactly(person);
    assertThat(contacts.personsOf("a-stranger", "liangcheng").block()).isEmpty();
  }

  @Test
  void lateWritesOfAHeldUpReplicaBringNothingBack() {
    var old = contact("13800000000", account);
    note(known(10, old));
    note(erased(12, NOW));

    note(known(10, old));
    note(known(11, old));

    assertThat(contacts.of(person).blockOptional()).isEmpty();
  }

  @Test
  void erasesWhomeverItHearsOfInTheSameBatch() {
    var old = contact("13800000000", null);
    var now = contact("13900000000", null);

    note(known(12, now), erased(11, NOW), known(10, old));

    assertThat(contacts.of(person).block()).isEqualTo(now);
  }

  @Test
  void aTombstoneSentAgainRemovesNobodyWhoCameBackSince() {
    note(erased(10, NOW.minusSeconds(60)));
    note(known(11, contact("13900000000", account)));

    note(erased(12, NOW.minusSeconds(60)));

    assertThat(contacts.of(person).block()).isEqualTo(contact("13900000000", account));
  }

  @Test
  void writesAllThatComesTogetherInOneStatement() {
    var people = IntStream.range(0, 20).mapToObj(n -> person + n).toList();
    var first = contact("13800000000", null);
    listener.on(message(people.stream().map(one -> record(one, 1, first)).toList()));

    listener.on(
        message(
            people.stream()
                .flatMap(
                    one ->
                        Stream.of(
                            record(one, 2, null), record(one, 3, one.endsWith("9") ? first : null)))
                .toList()));

    assertThat(statements.about(person))
        .filteredOn(statement -> !statement.containsKey("insert"))
        .filteredOn(statement -> statement.getArray("updates").size() > 1)
        .extracting(statement -> statement.getString("update").getValue())
        .containsExactly("contacts", "contacts");
    assertThat(people)
        .allMatch(one -> contacts.of(one).blockOptional().isPresent() == one.endsWith("9"));
  }

  @Test
  void poisonGoesToTheDeadLettersAndHoldsUpNothing() {
    var unsealed = People.headers(person, "liangcheng");
    people().publish(person, unsealed, bytes("{\"name\":\"陈阿婆\"}"));
    publish(seal.seal(person, bytes("not json")));
    publish(seal.seal(person, bytes("{\"name\":{}}")));
    publish(seal.seal("somebody else", bytes("{\"name\":\"陈阿婆\"}")));
    var another = People.headers(person, "liangcheng");
    another.put("ce_type", "org.wishlight.wish.returned.v1");
    people().publish(person, another, bytes("{\"wisher\":\"w\",\"reason\":\"r\"}"));
    say(contact("13800000000", null));

    awaitContact(contact("13800000000", null));
    var letters = Topics.deadLetters(Topics.CONTACTS, "notification");
    assertThat(probe.awaitCount(letters, s -> person.equals(s.key()), 5, ofSeconds(20))).hasSize(5);
  }

  private static ContactEvent.Changed contact(String phone, String account) {
    return new ContactEvent.Changed("陈阿婆", phone, "zh-CN", account);
  }

  private void note(Contact... heard) {
    contacts.note(List.of(heard)).block();
  }

  private Contact known(long offset, ContactEvent.Changed contact) {
    var pseudonym = contact.account() == null ? null : accounts.pseudonym(contact.account());
    var known = new Known("liangcheng", pseudonym, contacts.seal(person, contact));
    return new Contact(person, 3, offset, NOW, known);
  }

  private Contact erased(long offset, Instant at) {
    return new Contact(person, 3, offset, at, null);
  }

  private static Message<?> message(List<ConsumerRecord<byte[], byte[]>> records) {
    return MessageBuilder.withPayload(records).setHeader(KafkaHeaders.RAW_DATA, records).build();
  }

  private ConsumerRecord<byte[], byte[]> record(
      String person, long offset, ContactEvent.Changed contact) {
    var partition = person.charAt(person.length() - 1) - '0';
    var body = contact == null ? null : seal.seal(person, JSON.bytes(contact));
    var record = new ConsumerRecord<>(Topics.CONTACTS, partition, offset, bytes(person), body);
    People.headers(person, "liangcheng")
        .forEach((name, value) -> record.headers().add(name, bytes(value)));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private void awaitContact(ContactEvent.Changed contact) {
    await()
        .atMost(ofSeconds(20))
        .until(() -> contacts.of(person).blockOptional().filter(contact::equals).isPresent());
  }

  private Document stored() {
    return mongo.findById(person, Document.class, "contacts").block();
  }

  private void say(ContactEvent.Changed contact) {
    people().changed(person, "liangcheng", contact);
  }

  private void publish(byte[] body) {
    people().publish(person, People.headers(person, "liangcheng"), body);
  }

  private People people() {
    return new People(probe, seal);
  }
}
