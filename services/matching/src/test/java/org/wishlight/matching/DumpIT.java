package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Topics;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;

@WishlightTest
class DumpIT {
  private static final String NAME = "夔龘靐";
  private static final String PHONE = "19934567812";

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired ReactiveMongoTemplate mongo;

  @Test
  void showsNobodysNameOrPhone() {
    var scene = Scene.of(http, probe);
    var self = scene.as(TestCaller.volunteer("kui", "liangcheng", "xiuyuan"));
    var volunteer = register(self);
    var wish = scene.aWishOf("person-1", "wang");
    var claim = self.aClaim(wish, volunteer);
    self.step(claim, "release", "{\"reason\": \"请打%s\"}".formatted(PHONE)).expectStatus().isOk();
    var again = self.aClaim(wish, volunteer);
    self.step(again, "start", "").expectStatus().isOk();
    self.step(again, "fulfil", "{\"note\": \"请打%s\"}".formatted(PHONE)).expectStatus().isOk();
    scene
        .post("/api/v1/wall/" + wish + "/confirm", "{\"comment\": \"%s\"}".formatted(PHONE))
        .expectStatus()
        .isOk();
    scene.said(wish, 6);
    var contact = probe.await(Topics.CONTACTS, seen -> volunteer.equals(seen.key()));

    var dump = String.join("\n", dumped());

    assertThat(dump).contains(volunteer, wish).doesNotContain(NAME, PHONE, "345678");
    assertThat(contact.body()).doesNotContain(NAME, PHONE);
    for (var topic : List.of(Topics.MATCH_EVENTS, Topics.WISH_EVENTS)) {
      assertThat(probe.all(topic).toString()).doesNotContain(NAME, PHONE, "345678");
    }
  }

  private static String register(Scene self) {
    var asked =
        """
        {"name": "%s", "type": "RESIDENT", "neighborhood": "xiuyuan", "phone": "%s",
         "offers": [{"kind": "SKILL", "text": "理发，电话%s"}]}
        """;
    return self.created("/api/v1/volunteers", asked.formatted(NAME, PHONE, PHONE));
  }

  /** Every byte of every document, as somebody would read it who takes the files away. */
  private List<String> dumped() {
    return mongo
        .getCollectionNames()
        .flatMap(mongo::getCollection)
        .flatMap(all -> Flux.from(all.find(RawBsonDocument.class)))
        .map(DumpIT::bytes)
        .collectList()
        .block();
  }

  private static String bytes(RawBsonDocument document) {
    var buffer = document.getByteBuffer().asNIO();
    return StandardCharsets.UTF_8.decode(buffer).toString();
  }
}
