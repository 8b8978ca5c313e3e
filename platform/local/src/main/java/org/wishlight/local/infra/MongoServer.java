package org.wishlight.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real mongod, replica set rs0 of one, on a port of the loopback. It can be killed, paused and
 * started again on the same port and files, as fault tests need.
 */
public final class MongoServer implements AutoCloseable {
  private final Settings settings;
  private ChildProcess process;

  private MongoServer(Settings settings, ChildProcess process) {
    this.settings = settings;
    this.process = process;
  }

  /** Where it lives; {@code oplogMegabytes} bounds how long a relay may be away. */
  public record Settings(
      Path binary, Path home, Path log, int port, int oplogMegabytes, double cacheGigabytes) {
    public Settings(Path binary, Path home, int port, int oplogMegabytes, double cacheGigabytes) {
      this(binary, home, home.resolve("mongod.log"), port, oplogMegabytes, cacheGigabytes);
    }

    public Settings(Path binary, Path home, int port) {
      this(binary, home, port, 1024, 0.25);
    }
  }

  /** Returns when the primary takes writes. */
  public static MongoServer start(Settings settings) {
    var server = launch(settings);
    server.awaitReady();
    return server;
  }

  /** Does not wait for the primary. */
  public static MongoServer launch(Settings settings) {
    return new MongoServer(settings, mongod(settings));
  }

  public String uri(String database) {
    return "mongodb://127.0.0.1:" + settings.port() + "/" + database + "?replicaSet=rs0";
  }

  public int port() {
    return settings.port();
  }

  public ChildProcess process() {
    return process;
  }

  public void kill() {
    process.kill();
  }

  public void pause() {
    process.pause();
  }

  public void resume() {
    process.resume();
  }

  public void restart() {
    close();
    process = mongod(settings);
    awaitReady();
  }

  @Override
  public void close() {
    process.stop(Duration.ofSeconds(20));
  }

  private static ChildProcess mongod(Settings settings) {
    try {
      var files = Files.createDirectories(settings.home().resolve("db"));
      return ChildProcess.start(command(settings, files), settings.log(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Settings settings, Path files) {
    return List.of(
        settings.binary().toString(),
        "--replSet=rs0",
        "--dbpath=" + files,
        "--port=" + settings.port(),
        "--bind_ip=127.0.0.1",
        "--oplogSize=" + settings.oplogMegabytes(),
        "--wiredTigerCacheSizeGB=" + settings.cacheGigabytes(),
        "--setParameter=diagnosticDataCollectionEnabled=false");
  }

  public void awaitReady() {
    awaitReady(settings, process);
  }

  public static void awaitReady(Settings settings, ChildProcess process) {
    var bound = Duration.ofSeconds(60);
    Await.ready(process, "mongod", bound, () -> Ports.answers(settings.port()));
    try (var set = new ReplicaSet(settings.port())) {
      Await.ready(process, "mongod", bound, set::isWritable);
    }
  }
}
