package org.wishlight.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where one broker lives and how its JVM is cut. */
public record KafkaSettings(
    Path home, Path log, int port, int controllerPort, List<String> jvmFlags) {
  private static final List<String> COMPACT =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  public KafkaSettings(Path home, int port, int controllerPort) {
    this(home, home.resolve("kafka.log"), port, controllerPort);
  }

  public KafkaSettings(Path home, Path log, int port, int controllerPort) {
    this(home, log, port, controllerPort, COMPACT);
  }

  Path file() {
    return home.resolve("server.properties");
  }

  Path storage() {
    return home.resolve("topics");
  }

  void write() {
    try {
      Files.createDirectories(home);
      Files.writeString(file(), properties());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Topics are kept for ever: read models are rebuilt from them. A killed broker is let in again
   * when its old session ends, so that is short.
   */
  private String properties() {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        num.partitions=12
        auto.create.topics.enable=false
        log.retention.ms=-1
        log.index.size.max.bytes=1048576
        log.cleaner.dedupe.buffer.size=20971520
        offsets.topic.num.partitions=4
        offsets.topic.replication.factor=1
        transaction.state.log.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        broker.session.timeout.ms=3000
        broker.heartbeat.interval.ms=500
        num.network.threads=2
        num.io.threads=2
        """
        .formatted(port, controllerPort, storage());
  }
}
