package org.wishlight.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wishlight.local.infra.Ports;

/** The MongoDB Kafka connector in a stand-alone worker. */
final class ConnectWorker {
  private static final String MAIN = "org.apache.kafka.connect.cli.ConnectStandalone";

  private ConnectWorker() {}

  static Server start(Path folder, List<String> flags, Stores stores, String database) {
    var port = Ports.free();
    var worker = write(folder.resolve("worker.properties"), worker(folder, stores, port));
    var source = write(folder.resolve("source.properties"), source(database));
    var log = folder.resolve(Stage.WORKER + ".log");
    return Server.ofClass(Stage.WORKER, port, flags, log, MAIN, List.of(worker, source));
  }

  private static String worker(Path folder, Stores stores, int port) {
    return """
        bootstrap.servers=%s
        listeners=http://127.0.0.1:%d
        offset.storage.file.filename=%s
        key.converter=org.apache.kafka.connect.storage.StringConverter
        value.converter=org.apache.kafka.connect.storage.StringConverter
        """
        .formatted(stores.kafka().brokers(), port, folder.resolve("worker.offsets"));
  }

  /** It polls for five seconds by default; ours does not wait either. */
  private static String source(String database) {
    return """
        name=wishes
        connector.class=com.mongodb.kafka.connect.MongoSourceConnector
        connection.uri=%s
        database=plain
        collection=wishes
        topic.prefix=%s
        publish.full.document.only=true
        output.format.value=json
        poll.await.time.ms=10
        poll.max.batch.size=1000
        """
        .formatted(database, Topics.CONNECTOR_PREFIX);
  }

  private static String write(Path file, String text) {
    try {
      return Files.writeString(file, text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
