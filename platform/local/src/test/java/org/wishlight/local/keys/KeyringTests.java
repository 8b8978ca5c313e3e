package org.wishlight.local.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.keys.KeyCommand.Action;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Service;

class KeyringTests {
  private static final String MATCHING = "matching";

  @TempDir Path root;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private HttpServer running;

  @BeforeEach
  void open() throws IOException {
    running = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    running.createContext(
        "/",
        exchange -> {
          var body = answers.getOrDefault(exchange.getRequestURI().getPath(), "{}").getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    running.start();
    answers.put("/oauth2/token", "{\"access_token\":\"t\"}");
  }

  @AfterEach
  void close() {
    running.stop(0);
  }

  @Test
  void makesWhatThePlatformNeedsOnce() throws Exception {
    assertThat(run(Action.CREATE, false)).isZero();
    var first = Files.readString(file(MATCHING));

    assertThat(run(Action.CREATE, false)).isZero();

    assertThat(Files.readString(file(MATCHING))).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(MATCHING))))
        .isEqualTo("rw-------");
    try (var files = Files.list(root.resolve(".wishlight/keys"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "contacts.json",
              "matching.json",
              "notification.json",
              "notification-persons.json",
              "wish-intake.json",
              "wish-intake-persons.json");
    }
  }

  @Test
  void aNewPrimaryStillOpensWhatTheOldOneSealed() throws Exception {
    run(Action.CREATE, false);
    var pseudonyms = Files.readString(file("wish-intake-persons"));
    var sealed = aead(MATCHING).encrypt("王奶奶".getBytes(UTF_8), new byte[0]);

    run(Action.ROTATE, false);

    assertThat(keys(MATCHING).size()).isEqualTo(2);
    assertThat(aead(MATCHING).decrypt(sealed, new byte[0])).asString(UTF_8).isEqualTo("王奶奶");
    assertThat(Files.readString(file("wish-intake-persons"))).isEqualTo(pseudonyms);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(MATCHING))))
        .isEqualTo("rw-------");
  }

  @Test
  void oldKeysStayWhileSomethingIsSealedWithThem() {
    run(Action.CREATE, false);
    run(Action.ROTATE, false);
    reports(KeysetFile.primary(keys(MATCHING)), false, 7);

    assertThat(run(Action.RETIRE, false)).isEqualTo(1);

    assertThat(keys(MATCHING).size()).isEqualTo(2);
    assertThat(told()).contains("7", "--force");
  }

  @Test
  void oldKeysStayWhileAServiceHasNotSeenTheNewOne() {
    run(Action.CREATE, false);
    run(Action.ROTATE, false);
    reports(KeysetFile.older(keys(MATCHING)).getFirst(), true, 0);

    assertThat(run(Action.RETIRE, false)).isEqualTo(1);

    assertThat(keys(MATCHING).size()).isEqualTo(2);
  }

  @Test
  void oldKeysGoWhenNothingIsSealedWithThem() {
    run(Action.CREATE, false);
    run(Action.ROTATE, false);
    var primary = KeysetFile.primary(keys(MATCHING));
    reports(primary, true, 0);

    run(Action.RETIRE, false);

    assertThat(keys(MATCHING).size()).isEqualTo(1);
    assertThat(KeysetFile.primary(keys(MATCHING))).isEqualTo(primary);
    assertThat(keys("notification").size()).isEqualTo(2);
    assertThat(keys("contacts").size()).isEqualTo(2);
  }

  @Test
  void oldKeysGoWhereSomebodyInsists() {
    run(Action.CREATE, false);
    run(Action.ROTATE, false);

    assertThat(run(Action.RETIRE, true)).isZero();

    assertThat(keys("contacts").size()).isEqualTo(1);
  }

  @Test
  void listsIdsAndNoKeys() throws Exception {
    run(Action.CREATE, false);
    var secret = Files.readString(file(MATCHING)).split("\"value\":\"")[1].split("\"")[0];

    run(Action.LIST, false);

    assertThat(told())
        .contains(MATCHING, Long.toString(KeysetFile.primary(keys(MATCHING))))
        .doesNotContain(secret);
  }

  @Test
  void saysWhereItLookedForKeys() {
    assertThatThrownBy(() -> run(Action.ROTATE, false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(root.resolve(".wishlight/keys").toString());
  }

  private int run(Action action, boolean force) {
    var command = new KeyCommand(action, List.of(), Optional.empty(), force);
    return Keyring.run(project(), command, new PrintStream(told, true, UTF_8));
  }

  private Project project() {
    var port = running.getAddress().getPort();
    return new Project(
        root,
        new Project.StorePorts(Ports.free(), Ports.free(), Ports.free()),
        List.of(new Service(MATCHING, port, root), new Service("gateway", port, root)));
  }

  private void reports(long primary, boolean settled, int older) {
    answers.put(
        "/actuator/keys",
        """
        {"keysets":[{"name":"matching","primary":%d,"settled":%b,
        "sealedWithOlderKeys":{"volunteers":%d}}]}"""
            .formatted(primary, settled, older));
  }

  private KeysetHandle keys(String name) {
    return new KeysetFile(file(name)).read();
  }

  private Aead aead(String name) throws Exception {
    return keys(name).getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private Path file(String name) {
    return root.resolve(".wishlight/keys/" + name + ".json");
  }

  private String told() {
    return told.toString(UTF_8);
  }
}
