package org.wishlight.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.wishlight.local.infra.KafkaServer;
import org.wishlight.local.infra.KafkaSettings;
import org.wishlight.local.infra.MongoBinary;
import org.wishlight.local.infra.MongoServer;
import org.wishlight.local.infra.Ports;

/** A process beside the build that keeps its Kafka and MongoDB, and ends with it. */
final class ServerKeeper {
  private ServerKeeper() {}

  /** Arguments: the build's folder, the build's process id. */
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var build = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
    var ended = new CountDownLatch(1);
    var _ = build.onExit().thenRun(ended::countDown);
    if (DockerServers.areWanted()) {
      keepContainers(folder, ended);
    } else {
      keepProcesses(folder, ended);
    }
    delete(folder);
    System.exit(0);
  }

  private static void keepContainers(Path folder, CountDownLatch ended) throws Exception {
    try (var servers = DockerServers.start()) {
      publish(folder, servers.mongo(), servers.brokers());
      ended.await();
    }
  }

  private static void keepProcesses(Path folder, CountDownLatch ended) throws Exception {
    var binary = MongoBinary.find(System.out::println);
    var mongoSettings = new MongoServer.Settings(binary, folder.resolve("mongo"), Ports.free());
    var kafkaSettings = new KafkaSettings(folder.resolve("kafka"), Ports.free(), Ports.free());
    try (var mongo = MongoServer.start(mongoSettings);
        var kafka = KafkaServer.start(kafkaSettings)) {
      publish(folder, mongo.uri("{database}"), kafka.brokers());
      ended.await();
    }
  }

  private static void publish(Path folder, String mongo, String brokers) throws IOException {
    var addresses = new Properties();
    addresses.setProperty("mongo", mongo);
    addresses.setProperty("brokers", brokers);
    addresses.setProperty("keeper", Long.toString(ProcessHandle.current().pid()));
    var part = folder.resolve(TestServers.ADDRESSES + ".part");
    try (var file = Files.newBufferedWriter(part)) {
      addresses.store(file, null);
    }
    Files.move(part, folder.resolve(TestServers.ADDRESSES), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
