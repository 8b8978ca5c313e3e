package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ListingIT {
  @Autowired WebTestClient http;

  private final String here = "n" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void aNeighborhoodOfItsOwn() {
    var added = Map.of("id", here, "office", "liangcheng", "name", Map.of("zh", "新", "en", "New"));
    http.post().uri("/api/v1/neighborhoods").bodyValue(added).exchange().expectStatus().isCreated();
  }

  @Test
  void goesThroughAListFromTheNewestOnPageByPage() {
    var filed = new ArrayList<String>();
    for (var n = 0; n < 5; n++) {
      filed.addFirst(in("第 " + n + " 个").id());
    }

    var first = list("?neighborhood=" + here + "&limit=3");
    var second = list("?neighborhood=" + here + "&limit=3&cursor=" + first.get("next"));

    assertThat(ids(first)).isEqualTo(filed.subList(0, 3));
    assertThat(ids(second)).isEqualTo(filed.subList(3, 5));
    assertThat(second).containsKey("next").containsEntry("next", null);
  }

  @Test
  void findsByEveryFilter() {
    var wish = in("想要一本《百年孤独》(上海)").id();

    assertThat(
            ids(
                list(
                    "?office=liangcheng&neighborhood="
                        + here
                        + "&status=PUBLISHED&category=home-repair&from=2026-01-01T00:00:00Z&to=2999-01-01T00:00:00Z&q=%E5%AD%A4%E7%8B%AC%E3%80%8B(")))
        .containsExactly(wish);
    assertThat(ids(list("?neighborhood=" + here + "&office=beiwaitan"))).isEmpty();
    assertThat(ids(list("?neighborhood=" + here + "&status=SUBMITTED"))).isEmpty();
    assertThat(ids(list("?neighborhood=" + here + "&category=goods"))).isEmpty();
    assertThat(ids(list("?neighborhood=" + here + "&q=.*"))).isEmpty();
    assertThat(ids(list("?neighborhood=" + here + "&from=2999-01-01T00:00:00Z"))).isEmpty();
    assertThat(ids(list("?neighborhood=" + here + "&to=0000-01-01T00:00:00Z"))).isEmpty();
    assertThat(ids(list("?neighborhood=" + here + "&to=%2B10000-01-01T00:00:00Z")))
        .containsExactly(wish);
  }

  @Test
  void namesEveryParameterThatCannotBeRead() {
    var refused = answer(http.get().uri("/api/v1/wishes?status=GONE&category=x&from=gestern&to=9"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").toString())
        .contains("field=status", "field=category", "field=from", "field=to");
    for (var bad :
        List.of("limit=0", "limit=-1", "limit=2147483648", "limit=501", "cursor=%C3%A4")) {
      assertThat(answer(http.get().uri("/api/v1/wishes?" + bad)).status()).as(bad).isEqualTo(400);
    }
  }

  private WishCalls.Answer in(String text) {
    var wish = aWish(text);
    wish.put("neighborhood", here);
    return file(http, wish);
  }

  private Map<String, Object> list(String query) {
    return answer(http.get().uri(builder -> URI.create(builder.build() + "/api/v1/wishes" + query)))
        .body();
  }

  private static List<String> ids(Map<String, Object> list) {
    return ((List<?>) list.get("items"))
        .stream().map(item -> String.valueOf(((Map<?, ?>) item).get("id"))).toList();
  }
}
