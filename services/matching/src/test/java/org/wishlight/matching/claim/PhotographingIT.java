package org.wishlight.matching.claim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.WishEvent.PersonErased;
import org.wishlight.matching.Problems;
import org.wishlight.matching.Scene;
import org.wishlight.matching.photo.CameraFile;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Mono;

@WishlightTest
class PhotographingIT {
  private static final byte[] PHOTO = CameraFile.jpegWithPlace(320, 240, 6);

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired PhotoSweeper sweeper;
  @Autowired SettableClock clock;
  private final String account = "li-" + UUID.randomUUID();
  private final String person = UUID.randomUUID().toString();
  private Scene scene;
  private Scene li;
  private String wish;
  private String claim;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
    li = scene.as(TestCaller.volunteer(account, "liangcheng", "xiuyuan"));
    wish = scene.aWishOf(person, "wang");
    claim = li.aClaim(wish, li.register());
  }

  @AfterEach
  void backToNow() {
    clock.backToNow();
  }

  @Test
  void showsWhatWasDoneWithoutWhereTheCameraWas() {
    var photo = aPhoto();

    var seen = li.http().get().uri(path(photo)).exchange();

    var answer = seen.expectStatus().isOk().expectBody().returnResult();
    assertThat(String.valueOf(answer.getResponseHeaders().getContentType()))
        .isEqualTo("image/jpeg");
    assertThat(answer.getResponseHeaders().getCacheControl()).contains("no-store");
    assertThat(new String(answer.getResponseBody(), ISO_8859_1))
        .startsWith("ÿØÿ")
        .doesNotContain("Exif", CameraFile.CAMERA);
  }

  @Test
  void isForThoseConcerned() {
    var photo = path(aPhoto());
    var wang = scene.as(TestCaller.resident("wang", "liangcheng", "xiuyuan"));
    var zhang = scene.as(TestCaller.resident("zhang", "liangcheng", "xiuyuan"));
    var chen = scene.as(TestCaller.volunteer("chen", "liangcheng", "xiuyuan"));

    assertThat(status(wang, photo)).isEqualTo(200);
    assertThat(status(scene.as(TestCaller.officer("liangcheng", "xiuyuan")), photo)).isEqualTo(200);
    assertThat(status(scene, photo)).isEqualTo(200);
    assertThat(status(zhang, photo)).isEqualTo(403);
    assertThat(status(chen, photo)).isEqualTo(403);
    assertThat(status(scene.as(TestCaller.officer("liangcheng", "wener")), photo)).isEqualTo(403);
    assertThat(status(scene.as(TestCaller.operator("beiwaitan")), photo)).isEqualTo(404);
    assertThat(status(scene.as(TestCaller.system("liangcheng")), photo)).isEqualTo(403);
    assertThat(status(scene, path("unknown"))).isEqualTo(404);
    send(chen, PHOTO, null).expectStatus().isForbidden();
  }

  @Test
  void belongsToWhatIsReportedAsDone() {
    var first = aPhoto();
    var second = aPhoto();
    li.step(claim, "start", "").expectStatus().isOk();

    var forged = li.step(claim, "fulfil", "{\"photos\": [\"%s\", \"x\"]}".formatted(first));
    assertThat(Problems.fields(Problems.in(forged, 422))).containsExactly("photos[1]");
    var said = "{\"note\": \"好了\", \"photos\": [\"%s\", \"%s\"]}".formatted(first, second);
    li.step(claim, "fulfil", said).expectStatus().isOk();

    assertThat(scene.said(wish, 3).getLast().body()).contains("\"photos\":2").doesNotContain(first);
    var report = (Map<?, ?>) ((Map<?, ?>) scene.entry(wish).get("outcome")).get("report");
    assertThat(report.get("photos").toString())
        .isEqualTo("[" + path(first) + ", " + path(second) + "]");
    Problems.in(send(li, PHOTO, null), 409);
    clock.forward(Duration.ofHours(25));
    sweeper.sweep().block();
    assertThat(status(li, path(first))).isEqualTo(200);
  }

  @Test
  void isGoneWhereNobodyHasShownItWithinADay() {
    var photo = aPhoto();

    clock.forward(Duration.ofHours(23));
    sweeper.sweep().block();
    assertThat(status(li, path(photo))).isEqualTo(200);
    clock.forward(Duration.ofHours(2));
    sweeper.sweep().block();

    assertThat(status(li, path(photo))).isEqualTo(404);
    assertThat(stored()).isZero();
    li.step(claim, "start", "").expectStatus().isOk();
    li.step(claim, "fulfil", "{\"photos\": [\"%s\"]}".formatted(photo))
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void isForgottenWithThePersonWhoseWishItIs() {
    var photo = aPhoto();
    li.step(claim, "start", "").expectStatus().isOk();
    var said =
        "{\"note\": \"王阿姨家\", \"partly\": true, \"remaining\": \"阳台的灯\", \"photos\": [\"%s\"]}";
    li.step(claim, "fulfil", said.formatted(photo)).expectStatus().isOk();
    assertThat(stored()).isOne();

    scene.say(person, 1, new PersonErased(person));

    Awaitility.await().until(() -> scene.said(person, 1).size() == 1);
    assertThat(stored()).isZero();
    assertThat(status(li, path(photo))).isEqualTo(404);
    assertThat(mongo.findById(wish, Document.class, "wall").block().toJson())
        .doesNotContain("王阿姨", "阳台", photo);
  }

  @Test
  void keepsNoMoreThanSixOfAClaim() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    var kept = new AtomicInteger();
    for (var i = 0; i < 12; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    var status = send(li, PHOTO, null).returnResult(Void.class).getStatus().value();
                    kept.addAndGet(status == 201 ? 1 : 0);
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }

    assertThat(kept).hasValue(6);
    assertThat(stored()).isEqualTo(6);
    assertThat(Problems.in(send(li, PHOTO, null), 409))
        .containsEntry("type", "/problems/too-many-photos");
  }

  @Test
  void keepsOnePhotoOfARepeatedRequest() {
    var key = UUID.randomUUID().toString();
    var first =
        send(li, PHOTO, key).expectStatus().isCreated().expectBody(String.class).returnResult();

    var again =
        send(li, PHOTO, key).expectStatus().isCreated().expectBody(String.class).returnResult();

    assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    assertThat(again.getResponseHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
    send(li, CameraFile.png(9, 9), key).expectStatus().isEqualTo(422);
    assertThat(stored()).isOne();
  }

  @Test
  void refusesWhatIsNoPhoto() {
    var text = Problems.in(send(li, "not a picture".getBytes(ISO_8859_1), null), 422);
    var bomb = Problems.in(send(li, CameraFile.pngThatClaims(50_000, 50_000), null), 422);

    assertThat(text.toString()).contains("no-picture", "JPEG");
    assertThat(bomb.toString()).contains("picture-too-large");
    Problems.in(send(li, new byte[8 * 1024 * 1024 + 1], null), 413);
    var parts = new MultipartBodyBuilder();
    parts.part("words", "x");
    var strange = post(li, parts, null);
    assertThat(Problems.fields(Problems.in(strange, 422))).containsExactly("words", "file");
    li.step(claim, "photos", "{}").expectStatus().isEqualTo(415);
    assertThat(stored()).isZero();
  }

  private String aPhoto() {
    var created = send(li, PHOTO, null).expectStatus().isCreated().expectBody(Map.class);
    var body = created.returnResult().getResponseBody();
    assertThat(body).containsEntry("width", 240).containsEntry("height", 320);
    return String.valueOf(body.get("id"));
  }

  private WebTestClient.ResponseSpec send(Scene by, byte[] file, String key) {
    var parts = new MultipartBodyBuilder();
    parts.part("file", new ByteArrayResource(file)).filename("photo.jpg");
    return post(by, parts, key);
  }

  private WebTestClient.ResponseSpec post(Scene by, MultipartBodyBuilder parts, String key) {
    var request = by.http().post().uri("/api/v1/claims/" + claim + "/photos");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request
        .header(HttpHeaders.ACCEPT, "application/json")
        .bodyValue(parts.build())
        .exchange();
  }

  private String path(String photo) {
    return "/api/v1/claims/" + claim + "/photos/" + photo;
  }

  private static int status(Scene by, String path) {
    return by.http().get().uri(path).exchange().returnResult(Void.class).getStatus().value();
  }

  private long stored() {
    var own = new Document("metadata.wish", wish);
    return mongo
        .getCollection("photos.files")
        .flatMap(files -> Mono.from(files.countDocuments(own)))
        .block();
  }
}
