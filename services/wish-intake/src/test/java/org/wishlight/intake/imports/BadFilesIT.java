package org.wishlight.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.imports.ImportCalls.PATH;
import static org.wishlight.intake.imports.ImportCalls.send;
import static org.wishlight.intake.imports.ImportCalls.sending;
import static org.wishlight.intake.imports.table.Workbooks.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.wishlight.intake.wish.WishCalls;
import org.wishlight.intake.wish.WishCalls.Answer;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class BadFilesIT {
  private static final byte[] GOOD = "text,name\n想理发,王桂英\n".getBytes(UTF_8);

  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;

  @Test
  void refusesWhatIsNoList() {
    var before = stored();

    refuses(new byte[0], "file", "empty-file");
    refuses("text,name\n".getBytes(UTF_8), "file", "no-rows");
    refuses("\n\n,,\n".getBytes(UTF_8), "file", "empty-file");
    refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}, "file", "not-a-table");
    refuses("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(UTF_8), "text", "column-missing");
    refuses(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "file", "not-a-workbook");
    refuses(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "file", "locked-workbook");
    refuses("text,name\n\"open,x\n".getBytes(UTF_8), "file", "malformed-row");
    var workbook = workbook(List.of(List.of("text", "name"), List.of("x", "y")));
    refuses(Arrays.copyOf(workbook, workbook.length - 30), "file", "not-a-workbook");

    assertThat(stored()).isEqualTo(before);
  }

  private List<Long> stored() {
    return Stream.of("imports", "importChunks")
        .map(collection -> mongo.count(new Query(), collection).block())
        .toList();
  }

  @Test
  void namesEveryColumnThatIsMissing() {
    var answer = send(http, "备注,电话,手机\nx,1,2\n".getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("errors").toString())
        .contains("field=text", "field=name", "field=phone", "column-twice", "缺少列“心愿内容”");
  }

  @Test
  void namesEveryPartThatIsMissingOrTooMuch() {
    var form = new MultipartBodyBuilder();
    form.part("something", "else");
    form.part("neighborhood", " ");

    var answer =
        WishCalls.answer(http.post().uri(PATH).body(BodyInserters.fromMultipartData(form.build())));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("errors").toString())
        .contains("field=something", "field=file", "field=neighborhood");
  }

  @Test
  void refusesAFileThatIsThereTwice() {
    var form = new MultipartBodyBuilder();
    form.part("file", GOOD).filename("a.csv");
    form.part("file", GOOD).filename("b.csv");
    form.part("neighborhood", "xiuyuan");

    assertThat(
            WishCalls.answer(
                    http.post().uri(PATH).body(BodyInserters.fromMultipartData(form.build())))
                .body()
                .toString())
        .contains("part-twice");
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThat(send(http, new byte[20 * 1024 * 1024 + 1]).status()).isEqualTo(413);
  }

  @Test
  void refusesOtherTypes() {
    http.post()
        .uri(PATH)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of())
        .exchange()
        .expectStatus()
        .isEqualTo(415);
    http.post()
        .uri(PATH)
        .header("Content-Type", "multipart/form-data; boundary=x")
        .bodyValue("nothing of the kind")
        .exchange()
        .expectStatus()
        .is4xxClientError();
  }

  @Test
  void knowsOnlyTheOfficesOwnNeighbourhoods() {
    var officer = TestCaller.officer("liangcheng", "shuidian").with(http);

    assertThat(send(http, GOOD, "gongping").body().get("errors").toString())
        .contains("unknown-neighborhood");
    assertThat(send(http, "x\n".getBytes(UTF_8), "nowhere").body().get("errors").toString())
        .contains("unknown-neighborhood", "column-missing");
    assertThat(send(officer, GOOD, "xiuyuan").status()).isEqualTo(403);
    var theirs = send(officer, GOOD, "shuidian");
    assertThat(theirs.status()).isEqualTo(202);
    assertThat(
            ImportCalls.one(TestCaller.officer("liangcheng", "xiuyuan").with(http), theirs.id())
                .status())
        .isEqualTo(403);
    assertThat(ImportCalls.one(TestCaller.operator("beiwaitan").with(http), theirs.id()).status())
        .isEqualTo(404);
  }

  @Test
  void speaksTheCallersLanguage() {
    Answer answer =
        WishCalls.answer(
            sending(http, "x\n".getBytes(UTF_8), "xiuyuan").header("Accept-Language", "en"));

    assertThat(answer.body().get("errors").toString()).contains("is a column that must be there");
  }

  private void refuses(byte[] file, String field, String code) {
    var answer = send(http, file);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("errors").toString())
        .contains("field=" + field)
        .contains("code=" + code)
        .doesNotContain("message=fault.");
  }
}
