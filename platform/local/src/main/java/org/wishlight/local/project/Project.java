package org.wishlight.local.project;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where things are: everything we write lies under {@code .wishlight} in the project. */
public record Project(Path root, StorePorts ports, List<Service> services) {

  /** Where MongoDB and Kafka listen. */
  public record StorePorts(int mongo, int kafka, int kafkaController) {}

  public static Project at(Path root) {
    return new Project(root, new StorePorts(27017, 9092, 9093), servicesOf(root));
  }

  public String mongoUri(String database) {
    return "mongodb://127.0.0.1:%d/%s?replicaSet=rs0".formatted(ports.mongo(), database);
  }

  public String brokers() {
    return "127.0.0.1:" + ports.kafka();
  }

  public Path files() {
    return root.resolve(".wishlight/data");
  }

  public Path cache() {
    return root.resolve(".wishlight/cache");
  }

  /** Where the services look for their keysets. */
  public Path keys() {
    return root.resolve(".wishlight/keys");
  }

  /** The one address that people and other systems use. */
  public URI door() {
    return URI.create("http://localhost:" + portOf("gateway"));
  }

  public int portOf(String service) {
    return services.stream()
        .filter(each -> each.name().equals(service))
        .mapToInt(Service::port)
        .findFirst()
        .orElseThrow();
  }

  public Path run() {
    return root.resolve(".wishlight/run");
  }

  public Path logs() {
    return root.resolve(".wishlight/logs");
  }

  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  public Stream<String> processes() {
    return Stream.concat(Stream.of("mongodb", "kafka"), services.stream().map(Service::name));
  }

  private static List<Service> servicesOf(Path root) {
    var services = new ArrayList<Service>();
    services.add(service(root, "services", "wish-intake", 8081));
    services.add(service(root, "services", "matching", 8082));
    services.add(service(root, "services", "notification", 8083));
    services.add(service(root, "services", "statistics", 8084));
    services.add(service(root, "platform", "identity", 8085));
    services.add(service(root, "platform", "gateway", 8080));
    services.removeIf(s -> s.name().equals("identity") && !Files.exists(s.jar()));
    return List.copyOf(services);
  }

  private static Service service(Path root, String folder, String name, int port) {
    return new Service(name, port, root.resolve(folder, name, "target", name + ".jar"));
  }
}
