package org.wishlight.bench.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishlight.bench.peer.modulith.ModulithPeer;
import org.wishlight.bench.peer.plain.PlainPeer;
import org.wishlight.local.infra.Folders;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.project.Project;

/**
 * Everything that a run needs, started by it and ended by it: stores, our services, the peers. Who
 * is not at work is paused, so that each arm has the machine to itself.
 */
public final class Stage implements AutoCloseable {
  public static final String INTAKE = "wish-intake";
  public static final String PLAIN = "plain-service";
  public static final String WORKER = "connect-worker";
  public static final String MODULITH = "modulith-service";

  private final Path folder;
  private final List<String> flags;
  private final Stores stores;
  private final OurServices ours;
  private final Map<String, Server> servers = new LinkedHashMap<>();

  private Stage(Path folder, List<String> flags, Stores stores, OurServices ours) {
    this.folder = folder;
    this.flags = flags;
    this.stores = stores;
    this.ours = ours;
  }

  /**
   * Returns when all of them take requests.
   *
   * @param flags how every JVM but the broker is cut, ours and the peers' alike
   */
  public static Stage open(Project project, Path folder, List<String> flags) {
    Folders.delete(folder);
    var stores = Stores.start(folder);
    var ours = new OurServices(project, folder, flags, stores);
    var stage = new Stage(folder, flags, stores, ours);
    try {
      stores.createTopics(Topics.OF_THE_PEERS);
      stage.add(ours.start("identity", Map.of()));
      stage.add(ours.start(INTAKE, Map.of()));
      stage.add(stage.peer(PLAIN, "plain", PlainPeer.class));
      stage.add(stage.peer(MODULITH, "modulith", ModulithPeer.class));
      stage.add(ConnectWorker.start(folder, flags, stores, stage.database("plain")));
      stage.servers.values().forEach(Server::awaitReady);
      return stage;
    } catch (RuntimeException failed) {
      stage.close();
      throw failed;
    }
  }

  /**
   * The stores and some of our services alone.
   *
   * @param services each with its settings beside the usual ones, in the order in which they start
   */
  public static Stage with(
      Project project, Path folder, List<String> flags, Map<String, Map<String, String>> services) {
    Folders.delete(folder);
    var stores = Stores.start(folder);
    var ours = new OurServices(project, folder, flags, stores);
    var stage = new Stage(folder, flags, stores, ours);
    try {
      services.forEach((name, settings) -> stage.add(ours.start(name, settings)));
      stage.servers.values().forEach(Server::awaitReady);
      return stage;
    } catch (RuntimeException failed) {
      stage.close();
      throw failed;
    }
  }

  /** Starts further services of ours, which hear only what is said from now on. */
  public void join(List<String> names) {
    var fresh = Map.of("SPRING_CLOUD_STREAM_KAFKA_DEFAULT_CONSUMER_STARTOFFSET", "latest");
    var joining = names.stream().map(name -> ours.start(name, fresh)).toList();
    joining.forEach(this::add);
    joining.forEach(Server::awaitReady);
  }

  private Server peer(String name, String database, Class<?> main) {
    var port = Ports.free();
    var options =
        List.of(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--spring.threads.virtual.enabled=true",
            "--spring.mongodb.uri=" + database(database),
            "--spring.mongodb.representation.uuid=standard",
            "--spring.kafka.bootstrap-servers=" + stores.kafka().brokers(),
            "--logging.level.root=WARN");
    var log = folder.resolve(name + ".log");
    return Server.ofClass(name, port, flags, log, main.getName(), options);
  }

  /** As durable as ours. */
  private String database(String name) {
    return stores.mongo().uri(name) + "&w=majority&journal=true";
  }

  private void add(Server server) {
    servers.put(server.name(), server);
  }

  public Server server(String name) {
    return Objects.requireNonNull(servers.get(name), name);
  }

  public String token(String client) {
    return ours.token(client);
  }

  public String mongoUri() {
    return stores.mongo().uri("");
  }

  public String brokers() {
    return stores.kafka().brokers();
  }

  /** These work from now on, and nobody else but the stores and whoever signs tokens. */
  public void onlyAtWork(String... names) {
    var wanted = List.of(names);
    for (var server : servers.values()) {
      if (wanted.contains(server.name()) || server.name().equals("identity")) {
        server.resume();
      } else {
        server.pause();
      }
    }
  }

  /** Processor time so far of the stores, these servers, and ourselves. */
  public Map<String, Long> cpu(String... names) {
    var processes = new LinkedHashMap<String, Long>();
    processes.put("mongod", stores.mongo().process().pid());
    processes.put("kafka", stores.kafka().process().pid());
    Stream.of(names).forEach(name -> processes.put(name, server(name).pid()));
    processes.put(Cost.CLIENT, ProcessHandle.current().pid());
    return processes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> CpuTime.micros(each.getValue())));
  }

  /** Only the logs stay. */
  @Override
  public void close() {
    var ending = new ArrayList<>(servers.values()).reversed();
    ending.parallelStream().forEach(Server::stop);
    stores.close();
    Stream.of("mongodb", "kafka", "identity", "keys").map(folder::resolve).forEach(Folders::delete);
  }
}
