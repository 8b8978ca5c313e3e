package org.wishlight.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Topics;
import org.wishlight.starter.SampleService;
import org.wishlight.starter.listening.EventListening;
import org.wishlight.starter.outbox.ContactMessage;
import org.wishlight.starter.outbox.OutboxSource;
import org.wishlight.starter.outbox.OutboxSource.ChangedFields;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Mono;

/** A contact's way from a document over Kafka to a listener. */
@WishlightTest
@SpringBootTest(
    classes = {SampleService.class, ContactSealIT.People.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "wishlight.keys.look-every=100ms",
      "spring.cloud.function.definition=contactsHeard",
      "spring.cloud.stream.bindings.contactsHeard-in-0.destination="
          + "${wishlight.topics.prefix}wishlight.contacts",
      "spring.cloud.stream.bindings.contactsHeard-in-0.group=${wishlight.topics.prefix}contacts",
      "spring.cloud.stream.kafka.bindings.contactsHeard-in-0.consumer.converter-bean-name=oneEvent"
    })
class ContactSealIT {
  private static final String LETTERS = Topics.deadLetters(Topics.CONTACTS, "sample");
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String TYPE = "org.wishlight.contact.changed.v1";

  @Autowired ReactiveMongoTemplate mongo;
  @Autowired ContactSeal contacts;
  @Autowired Keys keys;
  @Autowired EventProbe probe;
  @Autowired Queue<Envelope<?>> contactsSeen;

  @Value("${spring.kafka.bootstrap-servers}")
  String brokers;

  private final String person = UUID.randomUUID().toString();

  @TestConfiguration(proxyBeanMethods = false)
  static class People {
    @Bean
    Queue<Envelope<?>> contactsSeen() {
      return new ConcurrentLinkedQueue<>();
    }

    @Bean
    SealedField persons() {
      return new SealedField("persons", "sealed", id -> id);
    }

    @Bean
    OutboxSource personSource() {
      return new OutboxSource("persons", People::contact);
    }

    @Bean
    Consumer<Message<?>> contactsHeard(EventListening listening, Queue<Envelope<?>> contactsSeen) {
      return listening.each(event -> Mono.fromRunnable(() -> contactsSeen.add(event)));
    }

    private static List<ContactMessage> contact(ChangedFields changed) {
      var name = changed.fields().getString("name");
      var contact = name == null ? null : new ContactEvent.Changed(name, "13812345678", null, null);
      return List.of(
          new ContactMessage(
              UuidCreator.getTimeOrderedEpoch(), changed.id(), "liangcheng", "xiuyuan", contact));
    }
  }

  @Test
  void isSealedOnItsWayAndOpenedByItsListener() {
    insert("王奶奶");

    await().until(() -> contactsSeen.stream().anyMatch(this::isMine));
    assertThat(contactsSeen.stream().filter(this::isMine).findFirst().orElseThrow().event())
        .isEqualTo(new ContactEvent.Changed("王奶奶", "13812345678", null, null));
    var record = raw(Topics.CONTACTS);
    assertThat(new String(record.value(), UTF_8)).doesNotContain("王", "138");
    assertThat(record.headers().lastHeader("content-type").value())
        .asString(UTF_8)
        .isEqualTo("application/vnd.wishlight.sealed+json");
  }

  @Test
  void isATombstoneOnceThePersonIsErased() {
    insert("王奶奶");
    change(Update.update("name", null));

    var mine = probe.awaitCount(Topics.CONTACTS, this::isMine, 2, Duration.ofSeconds(20));
    assertThat(mine.getLast().body()).isNull();
  }

  @Test
  void isNotToldAgainWhenItIsOnlySealedAgain() {
    insert("王奶奶");
    change(Update.update("sealed", new Binary(new byte[] {2})));
    change(Update.update("name", "王阿婆").set("sealed", new Binary(new byte[] {3})));

    await().until(() -> contactsSeen.stream().filter(this::isMine).count() == 2);
    assertThat(probe.all(Topics.CONTACTS).stream().filter(this::isMine)).hasSize(2);
  }

  @Test
  void isToldAgainWithANewKeyUnlessItIsErased() throws Exception {
    insert("王奶奶");
    var erased = UUID.randomUUID().toString();
    insert(erased, "李爷爷");
    change(erased, Update.update("name", null));
    probe.awaitCount(Topics.CONTACTS, seen -> erased.equals(seen.key()), 2, BOUND);

    KeyFiles.rotate(Path.of("target/keys/contacts.json"));

    var keys = this.keys.sealing(Keys.CONTACTS);
    await().atMost(BOUND).until(() -> keys.sealedWithPrimary(latest().value()));
    assertThat(contacts.open(person, latest().value())).asString(UTF_8).contains("王奶奶");
    insert(UUID.randomUUID().toString(), "赵奶奶");
    await().until(() -> contactsSeen.stream().anyMatch(this::isAboutZhao));
    assertThat(
            probe.all(Topics.CONTACTS).stream()
                .filter(seen -> erased.equals(seen.key()))
                .toList()
                .getLast()
                .body())
        .isNull();
  }

  private boolean isAboutZhao(Envelope<?> event) {
    return event.event() instanceof ContactEvent.Changed contact && contact.name().equals("赵奶奶");
  }

  @Test
  void isADeadLetterStillSealedWhereItCannotBeOpened(@TempDir Path elsewhere) throws Exception {
    var foreign = new ContactSeal(KeyFiles.in(elsewhere).sealing("contacts"));
    var sealed = foreign.seal(person, "{\"name\":\"王奶奶\"}".getBytes(UTF_8));

    publish(sealed, ContactSeal.MEDIA_TYPE);

    var letter = probe.await(LETTERS, this::isMine);
    assertThat(letter.header("wishlight-reason")).contains("the contact cannot be opened");
    assertThat(raw(LETTERS).value()).isEqualTo(sealed);
  }

  @Test
  void isADeadLetterWhereItWasSealedForSomebodyElse() {
    publish(contacts.seal("another", "{\"name\":\"a\"}".getBytes(UTF_8)), ContactSeal.MEDIA_TYPE);

    assertThat(probe.await(LETTERS, this::isMine).header("wishlight-reason"))
        .contains("the contact cannot be opened");
  }

  @Test
  void isADeadLetterWhereItWasNeverSealed() {
    publish("{\"name\":\"a\"}".getBytes(UTF_8), "application/json");

    assertThat(probe.await(LETTERS, this::isMine).header("wishlight-reason"))
        .contains("not sealed");
  }

  private void insert(String name) {
    insert(person, name);
  }

  private void insert(String person, String name) {
    var entries = List.<Document>of();
    mongo
        .insert(
            new Document("_id", person).append("name", name).append("history", entries), "persons")
        .block();
  }

  private void change(Update update) {
    change(person, update);
  }

  private void change(String person, Update update) {
    mongo.updateFirst(Query.query(Criteria.where("_id").is(person)), update, "persons").block();
  }

  private void publish(byte[] body, String mediaType) {
    probe.publish(
        Topics.CONTACTS,
        person.getBytes(UTF_8),
        body,
        Map.of(
            "content-type",
            mediaType,
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            TYPE,
            "ce_subject",
            person,
            "ce_version",
            "1",
            "ce_time",
            Instant.now().toString(),
            "ce_office",
            "liangcheng",
            "ce_neighborhood",
            "xiuyuan"));
  }

  private boolean isMine(Seen seen) {
    return person.equals(seen.key());
  }

  private boolean isMine(Envelope<?> event) {
    return person.equals(event.subject());
  }

  /** The first record of this test's person, as bytes. */
  private ConsumerRecord<byte[], byte[]> raw(String topic) {
    return raw(probe.await(topic, this::isMine));
  }

  private ConsumerRecord<byte[], byte[]> latest() {
    probe.await(Topics.CONTACTS, this::isMine);
    return raw(probe.all(Topics.CONTACTS).stream().filter(this::isMine).toList().getLast());
  }

  private ConsumerRecord<byte[], byte[]> raw(Seen seen) {
    var bytes = new ByteArrayDeserializer();
    try (var consumer =
        new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", brokers), bytes, bytes)) {
      var partition = new TopicPartition(seen.topic(), seen.partition());
      consumer.assign(List.of(partition));
      consumer.seek(partition, seen.offset());
      return consumer.poll(Duration.ofSeconds(20)).records(partition).getFirst();
    }
  }
}
