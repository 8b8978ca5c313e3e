package org.wishlight.local.infra;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Kafka broker (KRaft, one node) on ports of the loopback, run from the jars on our own
 * class path. It can be killed, paused and started again on the same ports and files.
 */
public final class KafkaServer implements AutoCloseable {
  private final KafkaSettings settings;
  private ChildProcess process;

  private KafkaServer(KafkaSettings settings, ChildProcess process) {
    this.settings = settings;
    this.process = process;
  }

  /** Formats the storage on first use; returns when the broker takes requests. */
  public static KafkaServer start(KafkaSettings settings) {
    var server = launch(settings);
    server.awaitReady();
    return server;
  }

  /** Does not wait until it takes requests. */
  public static KafkaServer launch(KafkaSettings settings) {
    format(settings);
    return new KafkaServer(settings, broker(settings));
  }

  public void awaitReady() {
    awaitReady(process);
  }

  public static void awaitReady(ChildProcess process) {
    Await.ready(
        process, "Kafka", Duration.ofSeconds(90), () -> process.hasLogged("Kafka Server started"));
  }

  public String brokers() {
    return "127.0.0.1:" + settings.port();
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
    process = broker(settings);
    awaitReady();
  }

  @Override
  public void close() {
    process.stop(Duration.ofSeconds(20));
  }

  private static ChildProcess broker(KafkaSettings settings) {
    return run(settings, "kafka.Kafka", List.of(settings.file().toString()));
  }

  private static void format(KafkaSettings settings) {
    settings.write();
    if (Files.exists(settings.storage().resolve("meta.properties"))) {
      return;
    }
    var id = List.of("format", "-t", "MkU3OEVBNTcwNTJENDM2Qg", "-c", settings.file().toString());
    var tool = run(settings, "kafka.tools.StorageTool", id);
    if (!tool.ends(Duration.ofSeconds(60)) || tool.exitCode() != 0) {
      throw new Refusal(Messages.text("server.died", "Kafka", tool.output()));
    }
  }

  private static ChildProcess run(KafkaSettings settings, String main, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(JavaCommand.executable());
    command.addAll(settings.jvmFlags());
    command.add("-Dlogback.configurationFile=org/wishlight/local/infra/broker-log.xml");
    command.addAll(List.of("-cp", JavaCommand.classPath(), main));
    command.addAll(arguments);
    return ChildProcess.start(command, settings.log(), Map.of());
  }
}
