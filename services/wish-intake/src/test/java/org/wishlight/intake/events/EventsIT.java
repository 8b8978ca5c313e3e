package org.wishlight.intake.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.wish.WishCalls;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import tools.jackson.databind.json.JsonMapper;

/** Events are written by the CloudEvents SDK, as other systems write them. */
@WishlightTest
class EventsIT {
  private static final String PATH = "/api/v1/events";
  private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
      new ParameterizedTypeReference<>() {};

  @Autowired WebTestClient http;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fileAWishInBothModes(boolean binary) {
    var event = anEvent(aWish("想请人理发")).build();

    var filed = send(binary ? binary(event) : structured(event));
    var again = send(binary ? structured(event) : binary(event));

    assertThat(filed.status()).isEqualTo(201);
    assertThat(filed.body()).containsEntry("text", "想请人理发").containsEntry("status", "PUBLISHED");
    assertThat(filed.location()).isEqualTo("/api/v1/wishes/" + filed.id());
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.replayed()).isTrue();
    assertThat(again.id()).isEqualTo(filed.id());
  }

  @Test
  void areTheSameByTheirSourceAndIdInOneOffice() {
    var event = anEvent(aWish("甲")).build();
    var first = send(binary(event));

    var other = send(binary(CloudEventBuilder.from(event).withData(json(aWish("乙"))).build()));
    var elsewhere = aWish("甲");
    elsewhere.put("neighborhood", "gongping");
    var there =
        send(
            TestCaller.system("beiwaitan").with(http),
            binary(CloudEventBuilder.from(event).withData(json(elsewhere)).build()));
    var fromElsewhere =
        send(binary(CloudEventBuilder.from(event).withSource(URI.create("/other")).build()));

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body()).containsEntry("type", "/problems/idempotency-key-reused");
    assertThat(there.status()).isEqualTo(201);
    assertThat(fromElsewhere.status()).isEqualTo(201);
    assertThat(List.of(first.id(), there.id(), fromElsewhere.id())).doesNotHaveDuplicates();
  }

  @Test
  void areFiledManyAtOnceEachForItself() {
    var good = anEvent(aWish("第一")).build();
    var unknown = anEvent(aWish()).withType("org.example.other").build();
    var faulty = anEvent(Map.of("text", "")).build();
    var batch =
        Stream.of(good, unknown, faulty, good)
            .map(event -> new String(structured(event).body(), UTF_8))
            .collect(Collectors.joining(",", "[", ",{\"id\":\"x\"},7]"));

    var answers = sendMany(batch);

    assertThat(answers)
        .extracting(answer -> answer.get("status"))
        .containsExactly(201, 422, 422, 201, 400, 400);
    assertThat(answers.getFirst())
        .containsEntry("id", good.getId())
        .containsEntry("source", "/counter")
        .containsEntry("wish", answers.get(3).get("wish"));
    assertThat(answers.get(1).toString()).contains("unknown-event-type");
    assertThat(answers.get(2).toString()).contains("neighborhood", "text", "wisher");
    assertThat(sendMany("[]")).isEmpty();
  }

  @Test
  void nameEveryFault() {
    var event =
        CloudEventBuilder.v1()
            .withId("x".repeat(300))
            .withSource(URI.create("/counter"))
            .withType("org.example.other")
            .withDataContentType("text/plain")
            .build();

    var refused = send(binary(event));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("errors").toString())
        .contains("field=type", "field=id", "field=datacontenttype", "field=data,");
  }

  @Test
  void areRefusedWhereTheyAreNone() {
    for (var type :
        List.of(
            "application/json",
            "application/cloudevents+json",
            "application/cloudevents-batch+json",
            "application/cloudevents+xml",
            "text/plain")) {
      for (var body : List.of("", "{", "null", "{\"specversion\":\"9\"}", "[".repeat(20_000))) {
        var answer = send(new Message(Map.of("Content-Type", type), body.getBytes(UTF_8)));
        assertThat(answer.status()).as(type + " " + body).isEqualTo(400);
        assertThat(answer.body()).containsEntry("type", "/problems/invalid-request");
      }
    }
    var large = "[\"" + "x".repeat(1024 * 1024) + "\"]";
    assertThat(
            send(new Message(
                    Map.of("Content-Type", "application/cloudevents-batch+json"),
                    large.getBytes(UTF_8)))
                .status())
        .isEqualTo(413);
  }

  @Test
  void areForThoseWhoFileForOthers() {
    var event = binary(anEvent(aWish()).build());

    assertThat(send(TestCaller.officer("liangcheng", "xiuyuan").with(http), event).status())
        .isEqualTo(201);
    assertThat(send(TestCaller.officer("liangcheng", "wener").with(http), event).status())
        .isEqualTo(403);
    assertThat(send(TestCaller.resident("li", "liangcheng", "xiuyuan").with(http), event).status())
        .isEqualTo(403);
  }

  /** As it goes over the wire. */
  private record Message(Map<String, String> headers, byte[] body) {}

  private static CloudEventBuilder anEvent(Map<String, Object> wish) {
    return CloudEventBuilder.v1()
        .withId(UUID.randomUUID().toString())
        .withSource(URI.create("/counter"))
        .withType(FilingEvents.TYPE)
        .withDataContentType("application/json")
        .withData(json(wish));
  }

  private static byte[] json(Object body) {
    return JsonMapper.shared().writeValueAsBytes(body);
  }

  private static Message binary(CloudEvent event) {
    return written(writer -> writer.writeBinary(event));
  }

  private static Message structured(CloudEvent event) {
    var format = EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE);
    return written(writer -> writer.writeStructured(event, format));
  }

  private static Message written(Function<MessageWriter<?, ?>, ?> write) {
    var headers = new LinkedHashMap<String, String>();
    var body = new AtomicReference<byte[]>();
    write.apply(HttpMessageFactory.createWriter(headers::put, body::set));
    return new Message(headers, Objects.requireNonNullElse(body.get(), new byte[0]));
  }

  private WishCalls.Answer send(Message message) {
    return send(http, message);
  }

  private static WishCalls.Answer send(WebTestClient as, Message message) {
    return WishCalls.answer(
        as.post()
            .uri(PATH)
            .headers(headers -> message.headers().forEach(headers::set))
            .bodyValue(message.body()));
  }

  private List<Map<String, Object>> sendMany(String batch) {
    return http.post()
        .uri(PATH)
        .header(HttpHeaders.CONTENT_TYPE, "application/cloudevents-batch+json")
        .bodyValue(batch)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(LIST)
        .returnResult()
        .getResponseBody();
  }
}
