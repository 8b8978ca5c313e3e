package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.search.Terms;
import org.wishlight.intake.search.Wording;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class SearchingIT {
  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired TermsLater later;

  @Test
  void findsWordsInWhicheverOrderAndScript() {
    var wish = file(http, aWish("想请人清洗空调外机，型号ＧＲＥＥ")).id();

    for (var asked : List.of("空调", "空調", "空调清洗", "外机 空调", "机", "gree", "清洗，GREE")) {
      assertThat(found(asked)).as(asked).contains(wish);
    }
    for (var asked : List.of("空调 电视", "gre", "。")) {
      assertThat(found(asked)).as(asked).doesNotContain(wish);
    }
  }

  @Test
  void findsWhatATextSaysNow() {
    var wish = file(http, aWish("想学二胡")).id();

    answer(http.patch().uri("/api/v1/wishes/" + wish).bodyValue(Map.of("text", "想学古筝")));

    assertThat(found("古筝")).contains(wish);
    assertThat(found("二胡")).doesNotContain(wish);
  }

  @Test
  void findsNothingOfTheForgotten() {
    var wish = file(http, aWish("想看皮影戏"));

    http.delete().uri("/api/v1/people/" + wish.person()).exchange().expectStatus().isAccepted();

    var stored = mongo.findById(wish.id(), Document.class, "wishes").block();
    assertThat(stored.getList(Terms.FIELD, String.class)).isEmpty();
    assertThat(found("皮影戏")).isEmpty();
  }

  @Test
  void findsWhatWasStoredBeforeThereWereTerms() {
    var wish = file(http, aWish("想要一台缝纫机")).id();
    var unset = new Update().unset(Terms.FIELD);
    mongo.updateFirst(query(where("_id").is(wish)), unset, "wishes").block();
    assertThat(found("缝纫机")).doesNotContain(wish);

    later.complete().block(Duration.ofSeconds(20));

    assertThat(found("缝纫机")).contains(wish);
  }

  @Test
  void readsNoMoreOfTheIndexThanItAnswers() {
    var common = IntStream.range(0, 3_000).mapToObj(n -> stored("修理电灯")).toList();
    mongo.insert(common, "wishes-many").then().block();
    mongo.insert(List.of(stored("修理风琴")), "wishes-many").then().block();
    var terms = new Document("office", 1).append(Terms.FIELD, 1).append("_id", -1);
    mongo
        .getCollection("wishes-many")
        .flatMap(all -> reactor.core.publisher.Mono.from(all.createIndex(terms)))
        .block();

    assertThat(examined("风琴")).isEqualTo(1);
    assertThat(examined("修理")).isLessThanOrEqualTo(51);
    var plan = plan("wishes", "风琴").toString();
    assertThat(plan).contains("indexName=terms").doesNotContain("COLLSCAN", "stage=SORT");
  }

  private static Document stored(String text) {
    return new Document("_id", UUID.randomUUID().toString())
        .append("office", "liangcheng")
        .append(Terms.FIELD, Terms.of(text));
  }

  private int examined(String words) {
    return plan("wishes-many", words)
        .get("executionStats", Document.class)
        .getInteger("totalKeysExamined");
  }

  private Document plan(String collection, String words) {
    var filter = query(Wording.criteria(words).and("office").is("liangcheng")).getQueryObject();
    var find =
        new Document("find", collection)
            .append("filter", filter)
            .append("sort", new Document("_id", -1))
            .append("limit", 51);
    return mongo.executeCommand(new Document("explain", find)).block();
  }

  private List<String> found(String words) {
    var page =
        answer(
            http.get()
                .uri(
                    builder ->
                        builder
                            .path("/api/v1/wishes")
                            .queryParam("limit", 500)
                            .queryParam("q", "{words}")
                            .build(words)));
    return ((List<?>) page.body().get("items"))
        .stream().map(item -> String.valueOf(((Map<?, ?>) item).get("id"))).toList();
  }
}
