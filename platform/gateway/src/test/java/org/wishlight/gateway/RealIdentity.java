package org.wishlight.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The identity service as it is shipped, in a process of its own. */
final class RealIdentity implements AutoCloseable {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String IN_THE_JAR =
      "BOOT-INF/classes/org/wishlight/identity/IdentityApplication.class";

  private final int port;
  private final Process process;

  private RealIdentity(String door, Path folder) throws IOException, InterruptedException {
    port = freePort();
    process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "--spring.profiles.active=local",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--wishlight.identity.issuer=" + door,
                "--wishlight.identity.key-file=" + folder.resolve("signing-key.json"),
                "--wishlight.identity.audit-folder=" + folder.resolve("audit"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("identity.log").toFile())
            .start();
    awaitReady(folder);
  }

  static RealIdentity behind(String door) throws IOException, InterruptedException {
    return new RealIdentity(door, Files.createTempDirectory(Path.of("target"), "identity-"));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  private static Path jar() {
    var found = RealIdentity.class.getClassLoader().getResource(IN_THE_JAR);
    var inside = Objects.requireNonNull(found, "identity's executable jar is not on the classpath");
    return Path.of(URI.create(inside.getPath().substring(0, inside.getPath().indexOf('!'))));
  }

  private void awaitReady(Path folder) throws InterruptedException {
    var end = Instant.now().plus(BOUND);
    while (!isReady()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IllegalStateException("identity did not start, see its log in " + folder);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private boolean isReady() throws InterruptedException {
    var health = URI.create(address() + "/actuator/health/readiness");
    try {
      var question = HttpRequest.newBuilder(health).build();
      return HttpClient.newHttpClient().send(question, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
