package org.wishlight.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.wishlight.intake.imports.ImportCalls.PATH;
import static org.wishlight.intake.imports.ImportCalls.done;
import static org.wishlight.intake.imports.ImportCalls.imported;
import static org.wishlight.intake.imports.ImportCalls.rejected;
import static org.wishlight.intake.imports.ImportCalls.send;
import static org.wishlight.intake.imports.ImportCalls.sending;
import static org.wishlight.intake.imports.table.Workbooks.rows;
import static org.wishlight.intake.imports.table.Workbooks.workbook;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.imports.table.TableRow;
import org.wishlight.intake.wish.WishCalls;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;

@WishlightTest
class ImportsIT {
  private static final String HEAD = "心愿内容,类别,姓名,电话,行动不便,备注\n";

  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;

  @Test
  void keepsGoodRowsOfABadFile() {
    var mark = mark();
    var file =
        HEAD
            + mark
            + "想请人修灯,居家维修,王桂英,13800138000,是,x\n"
            + ",不知道,,12,也许,\n"
            + "\n"
            + mark
            + "😀想请人上門理髮'); DROP TABLE wishes;--,,李阿姨,,,\n"
            + mark
            + "打我电话１３８００１３８０００,,张三,,,\n";

    var received = send(http, file.getBytes(UTF_8));

    assertThat(received.status()).isEqualTo(202);
    assertThat(received.location()).isEqualTo(PATH + "/" + received.id());
    assertThat(received.body()).containsEntry("total", 4);
    var done = done(http, received);
    assertThat(done)
        .containsEntry("status", "DONE")
        .containsEntry("accepted", 3)
        .containsEntry("rejected", 1)
        .containsEntry("duplicates", 0)
        .containsEntry("ignoredColumns", List.of("备注"));
    assertThat(errors(done))
        .extracting(error -> error.get("row"), error -> error.get("field"), e -> e.get("code"))
        .containsExactlyInAnyOrder(
            tuple(3, "text", "required"),
            tuple(3, "category", "type"),
            tuple(3, "name", "required"),
            tuple(3, "phone", "size"),
            tuple(3, "mobilityLimited", "type"));
    assertThat(errors(done))
        .allSatisfy(e -> assertThat(e.get("message")).isInstanceOf(String.class));
    var wishes = wishes(mark);
    assertThat(wishes).hasSize(3);
    assertThat(wishes)
        .allSatisfy(wish -> assertThat(wish.getString("status")).isEqualTo("PUBLISHED"));
    assertThat(wishes.toString()).contains("DROP TABLE", "😀").doesNotContain("１３８００１３８０００", "王桂英");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false, ','", "UTF-8, true, ','", "GBK, false, ','", "UTF-8, false, ';'",
    "UTF-8, true, TAB", "GBK, false, ';'", "GB18030, false, TAB", "UTF-16LE, true, TAB"
  })
  void takesEveryEncodingAndSeparator(String encoding, boolean mark, String separator) {
    var text = mark();
    var sign = separator.equals("TAB") ? "\t" : separator;
    var list = "姓名,TEXT\r\n王桂英," + text + "一\r\n李阿姨," + text + "二\r\n";
    var file =
        ((mark ? "\uFEFF" : "") + list.replace(",", sign)).getBytes(Charset.forName(encoding));

    assertThat(imported(http, file)).containsEntry("accepted", 2).containsEntry("rejected", 0);
    assertThat(wishes(text)).hasSize(2);
  }

  @Test
  void takesWorkbooks() {
    var text = mark();
    var file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "name");
              sheet.value(0, 1, "text");
              sheet.value(0, 2, "phone");
              sheet.value(1, 0, "王桂英");
              sheet.value(1, 1, text + "想要一本书");
              sheet.value(1, 2, 13800138000L);
              sheet.value(3, 0, "李阿姨");
              sheet.formula(3, 1, "CONCAT(\"a\",1)");
              sheet.value(4, 0, "张三");
              sheet.value(4, 1, text + "=HYPERLINK(\"http://x\")");
            });

    var done = imported(http, file);

    assertThat(done).containsEntry("format", "XLSX").containsEntry("accepted", 3);
    var id = wishes(text).getFirst().getString("_id");
    assertThat(WishCalls.get(http, id).body().toString()).contains("138****8000");
  }

  @Test
  void takesTheTemplateAsItIsFilledIn() {
    var text = mark();
    var template =
        http.get()
            .uri(PATH + "/template.xlsx")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBodyContent();
    List<List<String>> filled =
        new ArrayList<>(rows(template).stream().map(TableRow::cells).toList());
    filled.add(List.of(text, "居家维修", "服务", "王桂英", "13800138000", "1 弄", "本人", "是", "否"));

    assertThat(imported(http, workbook(filled)))
        .containsEntry("total", 1)
        .containsEntry("accepted", 1)
        .containsEntry("ignoredColumns", List.of());
    assertThat(wishes(text)).hasSize(1);
    assertThat(send(http, template).body().toString()).contains("no-rows");
  }

  @Test
  void givesBadRowsBackAsTheyWereSent() {
    var text = mark();
    var head = "序号;心愿;姓名;电话\r\n";
    var bad = "2;\"\";\"李;阿姨\";123\r\n";
    var alsoBad = "4;" + text + ";" + "王".repeat(60) + ";'+86x\r\n";
    var file = head + "1;" + text + "甲;王桂英;\r\n" + bad + "3;" + text + "乙;张三;\r\n" + alsoBad;

    var done = imported(http, file.getBytes(Charset.forName("GBK")));
    var lines = new String(rejected(http, done), Charset.forName("GBK")).split("\r\n");

    assertThat(lines).hasSize(3);
    assertThat(lines[0]).isEqualTo("序号;心愿;姓名;电话;问题");
    assertThat(lines[1]).startsWith("2;;\"李;阿姨\";123;").contains("心愿内容：", "电话：");
    assertThat(lines[2]).startsWith(alsoBad.strip() + ";").contains("姓名：");
  }

  @Test
  void takesCorrectedRowsAndNoOthers() {
    var text = mark();
    var file =
        workbook(
            List.of(
                List.of("text", "name", "phone"),
                List.of(text + "甲", "王桂英", "13800138000"),
                List.of(text + "乙", "李阿姨", "=1+1"),
                List.of("=" + text, "", "")));
    var done =
        done(
            http,
            WishCalls.answer(sending(http, file, "xiuyuan").header("Accept-Language", "en-GB")));
    assertThat(done).containsEntry("accepted", 1).containsEntry("rejected", 2);

    var bad = rows(rejected(http, done));

    assertThat(bad).extracting(TableRow::cells).hasSize(3);
    assertThat(bad.get(0).cells()).containsExactly("text", "name", "phone", "What is wrong");
    assertThat(bad.get(1).cells().subList(0, 3)).containsExactly(text + "乙", "李阿姨", "=1+1");
    assertThat(bad.get(1).cell(3)).startsWith("phone: ");
    assertThat(bad.get(2).cell(0)).isEqualTo("=" + text);
    var corrected =
        List.of(
            bad.get(0).cells(),
            List.of(text + "乙", "李阿姨", "13900139000", bad.get(1).cell(3)),
            List.of("=" + text, "张三", "", ""));
    assertThat(imported(http, workbook(corrected)))
        .containsEntry("accepted", 2)
        .containsEntry("duplicates", 0)
        .containsEntry("ignoredColumns", List.of());
    assertThat(wishes(text)).hasSize(3);
  }

  @Test
  void knowsTheSameFileAgain() {
    var text = mark();
    var file = ("text,name\n" + text + ",王桂英\n").getBytes(UTF_8);
    var first = send(http, file);
    done(http, first);

    var again = send(http, file);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.replayed()).isTrue();
    assertThat(again.location()).isEqualTo(first.location());
    assertThat(wishes(text)).hasSize(1);
    assertThat(done(http, send(http, file, "shuidian"))).containsEntry("accepted", 1);
    assertThat(wishes(text)).hasSize(2);
  }

  @Test
  void answersARepeatedRequestAsTheFirstTime() {
    var key = UUID.randomUUID().toString();
    var file = ("text,name\n" + mark() + ",王桂英\n").getBytes(UTF_8);
    var first = WishCalls.answer(sending(http, file, "xiuyuan").header("Idempotency-Key", key));

    var again = WishCalls.answer(sending(http, file, "xiuyuan").header("Idempotency-Key", key));
    var other = ("text,name\n" + mark() + ",王桂英\n").getBytes(UTF_8);
    var reused = WishCalls.answer(sending(http, other, "xiuyuan").header("Idempotency-Key", key));

    assertThat(again.status()).isEqualTo(first.status()).isEqualTo(202);
    assertThat(again.replayed()).isTrue();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.body()).containsEntry("type", "/problems/idempotency-key-reused");
  }

  @Test
  void takesOneOfManyEqualFilesAtTheSameTime() {
    var text = mark();
    var file = ("text,name\n" + text + ",王桂英\n").getBytes(UTF_8);

    var locations =
        IntStream.range(0, 6).parallel().mapToObj(n -> send(http, file).location()).distinct();

    assertThat(locations).hasSize(1);
  }

  @Test
  void addsOnlyTheNewRowsOfAnEditedFile() {
    var text = mark();
    var row = text + "甲,王桂英\n";
    imported(http, ("text,name\n" + row + row).getBytes(UTF_8));

    var edited =
        imported(http, ("name,text,x\n李阿姨," + text + "乙,1\n王桂英," + text + "甲,2\n").getBytes(UTF_8));

    assertThat(wishes(text)).hasSize(3);
    assertThat(edited).containsEntry("accepted", 2).containsEntry("duplicates", 1);
  }

  @Test
  void filesNoRowOfAForgottenPersonAgain() {
    var text = mark();
    var row = text + "甲,王桂英,13800138000\n";
    imported(http, ("text,name,phone\n" + row).getBytes(UTF_8));
    var person = wishes(text).getFirst().getString("person");
    http.delete().uri("/api/v1/people/" + person).exchange().expectStatus().isAccepted();
    await().atMost(Duration.ofSeconds(20)).until(() -> wishes(text).isEmpty());

    var again = imported(http, ("text,name,phone\n" + row + text + "乙,李阿姨,\n").getBytes(UTF_8));

    assertThat(again).containsEntry("accepted", 2).containsEntry("duplicates", 1);
    assertThat(wishes(text)).hasSize(1);
  }

  @Test
  void tellsHowItComesOn() {
    var rows = new StringBuilder("text,name\n");
    var text = mark();
    IntStream.range(0, 1_500).forEach(n -> rows.append(text).append(n).append(",王桂英\n"));
    var received = send(http, rows.toString().getBytes(UTF_8));

    var told =
        http.get()
            .uri(received.location() + "/stream")
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(Document.class)
            .getResponseBody()
            .collectList()
            .block(Duration.ofSeconds(60));

    assertThat(told).isNotEmpty();
    assertThat(told.getLast())
        .containsEntry("status", "DONE")
        .containsEntry("total", 1_500)
        .containsEntry("accepted", 1_500);
    assertThat(told).extracting(each -> each.getInteger("accepted")).isSorted();
    assertThat(wishes(text)).hasSize(1_500);
  }

  @Test
  void tellsTheFirstErrorsAndHowManyMore() {
    var rows = new StringBuilder("text,name,phone\n");
    IntStream.range(0, 600).forEach(n -> rows.append(",,x\n"));

    var done = imported(http, rows.toString().getBytes(UTF_8));

    assertThat(done).containsEntry("rejected", 600).containsEntry("accepted", 0);
    assertThat(errors(done)).hasSize(500);
    assertThat((int) done.get("moreErrors")).isEqualTo(600 * 4 - 500);
    assertThat(rows(rejected(http, done))).hasSize(601);
    http.get()
        .uri(PATH)
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo(done.get("id"))
        .jsonPath("$.items[0].errors")
        .isEmpty();
  }

  @Test
  void keepsNobodyInClear() {
    var name = "亓官" + mark().substring(0, 4);
    var done =
        imported(
            http,
            ("text,name,phone\n想理发," + name + ",13799998888\n," + name + ",13799998888\n")
                .getBytes(UTF_8));

    assertThat(done).containsEntry("rejected", 1);
    assertThat(rejected(http, done)).asString(UTF_8).contains(name, "13799998888");
    for (var collection : List.of("imports", "importChunks", "importRejections", "wishes")) {
      assertThat(raw(collection))
          .isNotEmpty()
          .allSatisfy(raw -> assertThat(raw).doesNotContain(name, "13799998888"));
    }
  }

  @Test
  void forgetsFilesThatWereGoodAtOnce() {
    var done = imported(http, ("text,name\n" + mark() + ",王桂英\n").getBytes(UTF_8));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        mongo
                            .count(
                                Query.query(Criteria.where("importId").is(done.get("id"))),
                                "importChunks")
                            .block())
                    .isZero());
    http.get()
        .uri(PATH + "/" + done.get("id") + "/rejected")
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  private List<String> raw(String collection) {
    return mongo
        .getCollection(collection)
        .flatMapMany(all -> Flux.from(all.find(RawBsonDocument.class)))
        .map(raw -> new String(raw.getByteBuffer().array(), UTF_8))
        .collectList()
        .block();
  }

  private List<Document> wishes(String text) {
    return mongo
        .find(Query.query(Criteria.where("description.text").regex(text)), Document.class, "wishes")
        .collectList()
        .block();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> errors(Map<String, Object> done) {
    return (List<Map<String, Object>>) done.get("errors");
  }

  /** By which the wishes of one test are found again. */
  private static String mark() {
    return UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "愿";
  }
}
