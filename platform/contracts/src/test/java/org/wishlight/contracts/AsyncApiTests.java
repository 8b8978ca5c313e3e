package org.wishlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.contracts.Topics.CONTACTS;
import static org.wishlight.contracts.Topics.MATCH_EVENTS;
import static org.wishlight.contracts.Topics.NOTIFICATION_EVENTS;
import static org.wishlight.contracts.Topics.WISH_EVENTS;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AsyncApiTests {
  private static final AsyncApi API = AsyncApi.read();

  @Test
  void describesTheFourTopics() {
    assertThat(API.document().get("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(API.channels().map(channel -> channel.get("address").asString()))
        .containsExactlyInAnyOrder(WISH_EVENTS, MATCH_EVENTS, NOTIFICATION_EVENTS, CONTACTS);
    assertThat(API.channels())
        .allSatisfy(channel -> assertThat(partitions(channel)).isEqualTo(Topics.PARTITIONS));
  }

  @Test
  void compactsContactsOnly() {
    var compacted = API.channels().filter(AsyncApiTests::compacted);

    assertThat(compacted.map(channel -> channel.get("address").asString()))
        .containsExactly(CONTACTS);
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void putsEveryTypeOnItsTopic(Class<? extends Event> event) {
    var name = Wire.lastWords(event);
    var carrying = API.channels().filter(channel -> channel.get("messages").has(name)).toList();

    assertThat(carrying)
        .singleElement()
        .satisfies(channel -> assertThat(topic(channel)).isEqualTo(EventCatalog.topicOf(event)))
        .satisfies(
            channel ->
                assertThat(channel.at("/messages/" + name + "/$ref").asString())
                    .isEqualTo("#/components/messages/" + name));
  }

  @ParameterizedTest
  @MethodSource("org.wishlight.contracts.Wire#everyEvent")
  void namesTypeAndSchemaOfEveryMessage(Class<? extends Event> event) {
    var type = EventCatalog.typeOf(event);
    var message = API.messages().get(Wire.lastWords(event));

    assertThat(message.get("name").asString()).isEqualTo(type);
    assertThat(message.at("/headers/properties/ce_type/const").asString()).isEqualTo(type);
    assertThat(message.at("/payload/$ref").asString())
        .isEqualTo("schemas/" + type + ".schema.json");
  }

  @Test
  void hasNoOtherMessages() {
    var types = Wire.everyEvent().map(Wire::lastWords).toList();
    var carried = API.channels().flatMap(channel -> channel.get("messages").propertyStream());

    assertThat(API.messages().propertyNames()).containsExactlyInAnyOrderElementsOf(types);
    assertThat(carried).hasSameSizeAs(types);
  }

  @Test
  void refersToNothingThatIsNotThere() {
    assertThat(API.references())
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(API.resolve(reference).isMissingNode()).isFalse();
              } else {
                assertThat(EventCatalog.class.getResource(reference)).isNotNull();
              }
            });
  }

  @Test
  void showsEveryHeader() {
    var headers = API.document().at("/components/messageTraits/cloudEvent/headers/properties");

    assertThat(headers.propertyNames())
        .containsExactlyInAnyOrder(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_office",
            "ce_neighborhood",
            "ce_version",
            "ce_actor",
            "traceparent",
            "content-type");
  }

  @Test
  void saysWhichServiceHearsAndSaysWhat() {
    var said = new ArrayList<String>();

    for (var operation : API.operations()) {
      var service = operation.at("/tags/0/name").asString();
      var topic = topic(API.channelOf(operation));
      said.add(service + " " + operation.get("action").asString() + "s " + topic);
    }

    assertThat(said)
        .containsExactlyInAnyOrder(
            "wish-intake receives wishlight.match-events",
            "wish-intake sends wishlight.wish-events",
            "wish-intake sends wishlight.contacts",
            "matching receives wishlight.wish-events",
            "matching sends wishlight.match-events",
            "matching sends wishlight.contacts",
            "notification receives wishlight.wish-events",
            "notification receives wishlight.match-events",
            "notification receives wishlight.contacts",
            "notification sends wishlight.notification-events",
            "statistics receives wishlight.wish-events",
            "statistics receives wishlight.match-events",
            "statistics receives wishlight.notification-events");
  }

  private static String topic(JsonNode channel) {
    return channel.get("address").asString();
  }

  private static int partitions(JsonNode channel) {
    return channel.at("/bindings/kafka/partitions").asInt();
  }

  private static boolean compacted(JsonNode channel) {
    var policy = channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0");
    return policy.asString("").equals("compact");
  }
}
