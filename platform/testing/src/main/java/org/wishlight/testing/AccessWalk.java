package org.wishlight.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries every operation of a service's OpenAPI document as everybody who may and who may not: with
 * no token and with bad ones, with each role, from another office, from another neighbourhood, with
 * another account; and compares it with {@code docs/security.md}.
 */
public final class AccessWalk {
  private static final List<Integer> REFUSED = List.of(401, 403);
  private static final Duration A_WHILE = Duration.ofSeconds(1);
  private static final TestIssuer STRANGER = TestIssuer.withRsaKey();

  private final WebTestClient http;
  private final Function<String, Sample> samples;
  private final Map<String, Map<String, String>> table = AccessTable.read();

  /**
   * @param samples for an operation such as {@code GET /api/v1/wishes/{id}} a fresh request
   */
  public AccessWalk(WebTestClient http, Function<String, Sample> samples) {
    this.http = http;
    this.samples = samples;
  }

  /** One operation and who may call it, as the service itself says. */
  private record Operation(String name, Map<String, String> access, boolean isOpen) {
    HttpMethod method() {
      return HttpMethod.valueOf(name.substring(0, name.indexOf(' ')));
    }

    boolean isAboutOne() {
      return name.contains("{");
    }
  }

  public Stream<DynamicNode> tests() {
    return operations()
        .map(operation -> DynamicContainer.dynamicContainer(operation.name(), tests(operation)));
  }

  private Stream<DynamicTest> tests(Operation operation) {
    var tests = new ArrayList<DynamicTest>();
    tests.add(
        dynamicTest(
            "is in the table",
            () -> assertThat(table).containsEntry(operation.name(), operation.access())));
    tests.add(
        dynamicTest(
            "says security: [] only if it is open",
            () ->
                assertThat(operation.isOpen())
                    .isEqualTo(operation.access().containsKey("ANYBODY"))));
    tests.addAll(withoutATokenThatHolds(operation));
    for (var caller : callers()) {
      var scope = operation.access().get(caller.role());
      tests.addAll(
          scope == null
              ? withAWrongRole(operation, caller)
              : withARightRole(operation, caller, scope));
    }
    return tests.stream();
  }

  private List<DynamicTest> withoutATokenThatHolds(Operation operation) {
    var issuer = TestIssuer.ofThisJvm();
    var claims = TestCaller.operator("liangcheng").claims();
    return List.of(
        refused(operation, "no token", null, operation.isOpen() ? List.of() : List.of(401)),
        refused(operation, "an expired token", issuer.expired(claims), List.of(401)),
        refused(operation, "a token with alg none", issuer.unsigned(claims), List.of(401)),
        refused(operation, "another issuer's token", STRANGER.token(claims), List.of(401)),
        refused(operation, "a forged token", STRANGER.forged(issuer, claims), List.of(401)));
  }

  private DynamicTest refused(
      Operation operation, String with, @Nullable String token, List<Integer> statuses) {
    return dynamicTest(
        with + (statuses.isEmpty() ? " is let in" : " is refused"),
        () -> {
          var status = ask(operation, token, samples.apply(operation.name())).status();

          if (statuses.isEmpty()) {
            assertThat(status).isNotIn(REFUSED);
          } else {
            assertThat(status).isIn(statuses);
          }
        });
  }

  private List<DynamicTest> withAWrongRole(Operation operation, TestCaller caller) {
    return operation.isOpen()
        ? List.of()
        : List.of(
            refused(operation, caller.role(), caller.token(), List.of(403)),
            refused(
                operation,
                caller.role() + " without a place",
                new TestCaller(caller.account(), caller.role(), null, null).token(),
                List.of(403)));
  }

  private List<DynamicTest> withARightRole(Operation operation, TestCaller caller, String scope) {
    var tests = new ArrayList<DynamicTest>();
    tests.add(refused(operation, caller.role(), caller.token(), List.of()));
    for (var stranger : strangers(caller, scope).entrySet()) {
      tests.add(doesNotReach(operation, stranger.getKey(), stranger.getValue()));
    }
    return tests;
  }

  /** Those of the same role who are outside of its scope. */
  private static Map<String, TestCaller> strangers(TestCaller caller, String scope) {
    var strangers = new LinkedHashMap<String, TestCaller>();
    if (List.of("own", "neighborhood", "office").contains(scope)) {
      var elsewhere = new TestCaller("stranger", caller.role(), "beiwaitan", "gongping");
      strangers.put(caller.role() + " of another office", elsewhere);
    }
    if (scope.equals("neighborhood")) {
      var nearby = new TestCaller("stranger", caller.role(), "liangcheng", "shuidian");
      strangers.put(caller.role() + " of another neighbourhood", nearby);
    }
    if (scope.equals("own")) {
      var neighbour = new TestCaller("stranger", caller.role(), "liangcheng", "xiuyuan");
      strangers.put(caller.role() + " with another account", neighbour);
    }
    return strangers;
  }

  private DynamicTest doesNotReach(Operation operation, String who, TestCaller stranger) {
    return dynamicTest(
        who + " does not reach it",
        () -> {
          var sample = samples.apply(operation.name());
          var answer = ask(operation, stranger.token(), sample);

          assertThat(answer.status()).isLessThan(500);
          if (operation.isAboutOne() && !operation.isOpen()) {
            assertThat(answer.status()).isIn(403, 404);
          }
          if (sample.mark() != null) {
            assertThat(answer.body()).doesNotContain(sample.mark());
          }
        });
  }

  private record Answer(int status, String body) {}

  private Answer ask(Operation operation, @Nullable String token, Sample sample) {
    var client = token == null ? TestCaller.nobody(http) : TestCaller.with(http, token);
    var request = client.method(operation.method()).uri(sample.path());
    if (sample.body() != null) {
      request.contentType(sample.type()).bodyValue(sample.body());
    }
    var result = request.exchange().returnResult(String.class);
    var status = result.getStatus().value();
    var isEndless =
        String.valueOf(result.getResponseHeaders().getContentType()).contains("event-stream");
    var parts = result.getResponseBody();
    var body = (isEndless ? parts.take(A_WHILE) : parts).reduce("", String::concat).block();
    return new Answer(status, body == null ? "" : body);
  }

  private static List<TestCaller> callers() {
    return List.of(
        TestCaller.resident(Sample.OWNER, "liangcheng", "xiuyuan"),
        TestCaller.volunteer(Sample.OWNER, "liangcheng", "xiuyuan"),
        TestCaller.officer("liangcheng", "xiuyuan"),
        TestCaller.operator("liangcheng"),
        TestCaller.system("liangcheng"),
        TestCaller.ops());
  }

  private Stream<Operation> operations() {
    var document =
        JsonMapper.shared()
            .readTree(
                http.get()
                    .uri("/v3/api-docs")
                    .exchange()
                    .expectBody(byte[].class)
                    .returnResult()
                    .getResponseBodyContent());
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(method -> operation(path.getKey(), method.getKey(), method.getValue())));
  }

  private static Operation operation(String path, String method, JsonNode documented) {
    var access = new LinkedHashMap<String, String>();
    documented
        .path("x-access")
        .properties()
        .forEach(scope -> access.put(scope.getKey(), scope.getValue().stringValue()));
    var security = documented.path("security");
    return new Operation(
        method.toUpperCase(Locale.ROOT) + " " + path,
        access,
        security.isArray() && security.isEmpty());
  }
}
