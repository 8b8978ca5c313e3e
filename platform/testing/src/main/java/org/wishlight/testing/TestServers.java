package org.wishlight.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.wishlight.local.infra.JavaCommand;

/**
 * The one Kafka and the one MongoDB of this build. The first test JVM that needs them starts their
 * {@link ServerKeeper}; later ones find the addresses it wrote; it ends with the build.
 */
public final class TestServers {
  static final String ADDRESSES = "addresses.properties";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String mongo;
  private final String brokers;

  private TestServers(String mongo, String brokers) {
    this.mongo = mongo;
    this.brokers = brokers;
  }

  private static final class Found {
    static final TestServers SERVERS = find();
  }

  public static TestServers ofThisBuild() {
    return Found.SERVERS;
  }

  public String brokers() {
    return brokers;
  }

  /** The address of a database; every name is a database of its own. */
  public String mongoUri(String database) {
    return mongo.replace("{database}", database);
  }

  private static TestServers find() {
    var build = Build.running();
    try {
      Files.createDirectories(build.folder());
      try (var lock =
              FileChannel.open(
                  build.folder().resolve("lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = lock.lock()) {
        return kept(build);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestServers kept(Build build) throws IOException {
    var addresses = build.folder().resolve(ADDRESSES);
    if (!Files.exists(addresses) || !isAlive(read(addresses))) {
      Files.deleteIfExists(addresses);
      startKeeper(build, addresses);
    }
    var known = read(addresses);
    return new TestServers(known.getProperty("mongo"), known.getProperty("brokers"));
  }

  private static boolean isAlive(Properties known) {
    var keeper = Long.parseLong(known.getProperty("keeper"));
    return ProcessHandle.of(keeper).filter(ProcessHandle::isAlive).isPresent();
  }

  private static void startKeeper(Build build, Path addresses) throws IOException {
    var log = build.folder().resolve("keeper.log");
    var keeper =
        new ProcessBuilder(keeperCommand(build))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(addresses)) {
      if (hasEnded(keeper) || System.nanoTime() > end) {
        keeper.destroy();
        throw new IOException("no servers for tests:\n" + Files.readString(log));
      }
    }
  }

  private static List<String> keeperCommand(Build build) {
    return List.of(
        JavaCommand.executable(),
        "-Xmx128m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dlogback.configurationFile=org/wishlight/local/infra/broker-log.xml",
        "-Dwishlight.test.docker=" + System.getProperty("wishlight.test.docker", "true"),
        "-cp",
        JavaCommand.classPath(),
        ServerKeeper.class.getName(),
        build.folder().toString(),
        Long.toString(build.process().pid()));
  }

  private static boolean hasEnded(Process keeper) throws IOException {
    try {
      return keeper.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Properties read(Path addresses) throws IOException {
    var known = new Properties();
    try (var file = Files.newBufferedReader(addresses)) {
      known.load(file);
    }
    return known;
  }
}
