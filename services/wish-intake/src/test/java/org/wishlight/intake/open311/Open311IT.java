package org.wishlight.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.file;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.wishlight.intake.wish.WishCalls;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoReport v2 by the examples of its specification. */
@WishlightTest
class Open311IT {
  @Autowired WebTestClient http;

  @Test
  void listsServicesToEverybody() throws Exception {
    var nobody = TestCaller.nobody(http);

    var services = json(nobody, "services.json?jurisdiction_id=liangcheng", 200);
    assertThat(services).hasSize(15);
    assertThat(row(services, "service_code", "goods").toString())
        .contains("\"service_name\":\"物品捐赠\"", "\"metadata\":true", "\"type\":\"realtime\"");
    assertThat(xml(nobody, "services.xml", 200, "/services/service[1]/service_code"))
        .isEqualTo("companionship");
    assertThat(json(nobody, "services.json?jurisdiction_id=nowhere", 404).get(0).toString())
        .contains("\"code\":\"404\"", "\"description\":");
  }

  @Test
  void saysWhatMayBeSaidAboutARequest() throws Exception {
    var nobody = TestCaller.nobody(http);

    var goods = json(nobody, "services/goods.json?jurisdiction_id=beiwaitan", 200);
    assertThat(goods.path("service_code").stringValue()).isEqualTo("goods");
    var neighborhood = goods.path("attributes").get(0);
    assertThat(neighborhood.path("code").stringValue()).isEqualTo("neighborhood");
    assertThat(neighborhood.path("values").toString())
        .contains("gongping")
        .doesNotContain("xiuyuan");
    assertThat(
            xml(
                nobody,
                "services/goods.xml",
                200,
                "/service_definition/attributes/attribute[2]/values/value[1]/key"))
        .isEqualTo("LOW");
    assertThat(json(nobody, "services/nothing.json", 404).get(0).path("code").stringValue())
        .isEqualTo("404");
  }

  @Test
  void filesARequestByItsKey() throws Exception {
    var form = aRequest();
    form.add("api_key", TestCaller.system("liangcheng").token());

    var filed = posted(TestCaller.nobody(http), "json", form, 201).get(0);

    var id = filed.path("service_request_id").stringValue();
    assertThat(filed.path("service_notice").stringValue()).isNotBlank();
    var seen = json(http, "requests/" + id + ".json", 200).get(0);
    assertThat(seen.path("status").stringValue()).isEqualTo("open");
    assertThat(seen.path("status_notes").stringValue()).startsWith("PUBLISHED ");
    assertThat(seen.path("service_code").stringValue()).isEqualTo("goods");
    assertThat(seen.path("description").stringValue()).isEqualTo("想要一把轮椅，找王**");
    assertThat(Instant.parse(seen.path("requested_datetime").stringValue())).isNotNull();
    assertThat(seen.toString()).doesNotContain("王桂英", "13800138000", "曲阳路");
    assertThat(
            xml(
                http,
                "requests/" + id + ".xml",
                200,
                "/service_requests/request/service_request_id"))
        .isEqualTo(id);
    assertThat(json(http, "tokens/" + id + ".json", 200).get(0).path("service_request_id"))
        .isEqualTo(filed.path("service_request_id"));
    var wish = http.get().uri("/api/v1/wishes/" + id).exchange().expectBody(String.class);
    assertThat(wish.returnResult().getResponseBody())
        .contains("138****8000", "\"urgency\":\"HIGH\"");
  }

  @Test
  void filesOneRequestOnceForItsIdempotencyKey() {
    var first = posted(keyed("phone-1"), "json", aRequest(), 201);

    assertThat(posted(keyed("phone-1"), "json", aRequest(), 201)).isEqualTo(first);
  }

  @Test
  void namesFaultsInTheWordsOfTheStandard() throws Exception {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("service_code", "goods");
    form.add("phone", "x".repeat(100));

    var errors = posted(http, "json", form, 400).toString();
    assertThat(errors).contains("description: ", "phone: ", "attribute[neighborhood]: ");
    assertThat(posted(http, "json", new LinkedMultiValueMap<>(), 400).toString())
        .contains("service_code: ");
    var inXml = body(post(http, "xml", form), 400);
    assertThat(at(inXml, "/errors/error[1]/code")).isEqualTo("400");
    var elsewhere = aRequest();
    elsewhere.set("jurisdiction_id", "beiwaitan");
    assertThat(posted(http, "json", elsewhere, 401).toString()).contains("jurisdiction_id");
  }

  @Test
  void refusesKeysThatDoNotHoldAndKeysInAddresses() {
    var form = aRequest();
    form.add("api_key", "x");

    assertThat(posted(TestCaller.nobody(http), "json", form, 403).get(0).path("code").stringValue())
        .isEqualTo("403");
    form.set("api_key", "x\r\ny: z");
    posted(TestCaller.nobody(http), "json", form, 400);
    posted(TestCaller.nobody(http), "json", aRequest(), 401);
    var token = TestCaller.system("liangcheng").token();
    assertThat(json(TestCaller.nobody(http), "requests.json?api_key=" + token, 400).toString())
        .contains("api_key: ");
  }

  @Test
  void listsRequestsByWhatIsAsked() {
    var recent = "start_date=" + Instant.now() + "&service_code=";
    var open = file(http, aLesson()).id();
    var closed = file(http, aLesson()).id();
    WishCalls.post(http, closed + "/withdraw", Map.of());

    assertThat(ids(recent + "tutoring&status=open")).containsExactly(open);
    assertThat(ids(recent + "tutoring&status=closed")).containsExactly(closed);
    assertThat(ids(recent + "tutoring,culture")).containsExactly(closed, open);
    assertThat(ids(recent + "culture")).isEmpty();
    assertThat(ids("service_request_id=" + open + "," + closed + "&status=open"))
        .containsExactly(closed, open);
    assertThat(ids(recent + "tutoring&status=open,closed")).containsExactly(closed, open);
    var since = "service_code=tutoring&status=open,closed&start_date=";
    assertThat(ids(since + "2020-01-01T00:00:00Z")).startsWith(closed, open);
    assertThat(ids(since + "2999-01-01T00:00:00Z")).isEmpty();
    assertThat(ids("end_date=2020-01-01T00:00:00%2B08:00")).isEmpty();
    var elsewhere = TestCaller.system("beiwaitan").with(http);
    assertThat(json(elsewhere, "requests.json?service_request_id=" + open, 200)).isEmpty();
    json(elsewhere, "requests/" + open + ".json", 404);
  }

  @Test
  void namesEveryParameterThatCannotBeRead() {
    var errors =
        json(http, "requests.json?status=gone&service_code=x&start_date=1&end_date=2999", 400);

    assertThat(errors.toString()).contains("status", "service_code", "start_date", "end_date");
    body(get(http, "requests/%00.xml"), 400);
    json(http, "nothing.json", 404);
  }

  private static MultiValueMap<String, String> aRequest() {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("jurisdiction_id", "liangcheng");
    form.add("service_code", "goods");
    form.add("description", "想要一把轮椅，找王桂英");
    form.add("attribute[neighborhood]", "xiuyuan");
    form.add("attribute[urgency]", "HIGH");
    form.add("attribute[mobility_limited]", "true");
    form.add("address_string", "曲阳路 1 弄");
    form.add("first_name", "桂英");
    form.add("last_name", "王");
    form.add("phone", "13800138000");
    form.add("email", "w@example.org");
    form.add("lat", "31.28");
    form.add("long", "121.48");
    return form;
  }

  private static Map<String, Object> aLesson() {
    var wish = aWish("想请人补习英语");
    wish.put("category", "tutoring");
    return wish;
  }

  private WebTestClient keyed(String key) {
    return http.mutate().defaultHeader("Idempotency-Key", key).build();
  }

  private static WebTestClient.ResponseSpec post(
      WebTestClient as, String format, MultiValueMap<String, String> form) {
    return as.post()
        .uri("/open311/v2/requests." + format)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(BodyInserters.fromFormData(form))
        .exchange();
  }

  private static JsonNode posted(
      WebTestClient as, String format, MultiValueMap<String, String> form, int status) {
    return JsonMapper.shared().readTree(body(post(as, format, form), status));
  }

  private List<String> ids(String query) {
    return json(http, "requests.json?" + query, 200)
        .valueStream()
        .map(row -> row.path("service_request_id").stringValue())
        .toList();
  }

  private static JsonNode row(JsonNode rows, String field, String value) {
    return rows.valueStream()
        .filter(row -> row.path(field).stringValue("").equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode json(WebTestClient as, String path, int status) {
    return JsonMapper.shared().readTree(body(get(as, path), status));
  }

  private static String xml(WebTestClient as, String path, int status, String place)
      throws Exception {
    var answer = get(as, path);
    answer.expectHeader().valueEquals(HttpHeaders.CONTENT_TYPE, "text/xml;charset=UTF-8");
    return at(body(answer, status), place);
  }

  private static String at(byte[] xml, String place) throws Exception {
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    return XPathFactory.newInstance().newXPath().evaluate(place, document);
  }

  private static WebTestClient.ResponseSpec get(WebTestClient as, String path) {
    return as.get()
        .uri(builder -> java.net.URI.create(builder.build() + "/open311/v2/" + path))
        .exchange();
  }

  private static byte[] body(WebTestClient.ResponseSpec answer, int status) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .returnResult()
        .getResponseBodyContent();
  }
}
