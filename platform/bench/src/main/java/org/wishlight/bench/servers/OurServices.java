package org.wishlight.bench.servers;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Service;
import org.wishlight.local.token.Tokens;

/** Our services from their packaged jars, on free ports, with tokens that are really checked. */
final class OurServices {
  private final Project project;
  private final Path folder;
  private final List<String> flags;
  private final Stores stores;
  private final Map<String, Integer> ports = new ConcurrentHashMap<>();

  OurServices(Project project, Path folder, List<String> flags, Stores stores) {
    this.project = project;
    this.folder = folder;
    this.flags = flags;
    this.stores = stores;
  }

  Server start(String name, Map<String, String> more) {
    var environment = new HashMap<>(environment(name));
    environment.putAll(more);
    var service = new Service(name, port(name), jar(name));
    return Server.ofJar(service, flags, folder.resolve(name + ".log"), environment);
  }

  String token(String client) {
    return new Tokens(URI.create(address("identity"))).of(client, Tokens.DEMO_SECRET);
  }

  private Map<String, String> environment(String name) {
    var issuer = address("identity");
    return Map.ofEntries(
        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
        Map.entry("SERVER_PORT", Integer.toString(port(name))),
        Map.entry("SPRING_PROFILES_ACTIVE", "local"),
        Map.entry("SPRING_MONGODB_URI", stores.mongo().uri(name)),
        Map.entry("SPRING_KAFKA_BOOTSTRAP_SERVERS", stores.kafka().brokers()),
        Map.entry("SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS", stores.kafka().brokers()),
        Map.entry("WISHLIGHT_OIDC_ISSUER", issuer),
        Map.entry("WISHLIGHT_OIDC_JWKS", issuer + "/oauth2/jwks"),
        Map.entry("WISHLIGHT_PUBLICURL", issuer),
        Map.entry("WISHLIGHT_IDENTITY_ISSUER", issuer),
        Map.entry("WISHLIGHT_IDENTITY_KEYFILE", folder.resolve("identity/key.json").toString()),
        Map.entry("WISHLIGHT_IDENTITY_AUDITFOLDER", folder.resolve("identity/audit").toString()),
        Map.entry("WISHLIGHT_KEYS_SOURCE", "file:" + folder.resolve("keys")),
        Map.entry("WISHLIGHT_SERVICES_WISHINTAKE", address("wish-intake")),
        Map.entry("WISHLIGHT_SERVICES_MATCHING", address("matching")),
        Map.entry("WISHLIGHT_SERVICES_STATISTICS", address("statistics")));
  }

  private String address(String name) {
    return "http://127.0.0.1:" + port(name);
  }

  private int port(String name) {
    return ports.computeIfAbsent(name, unknown -> Ports.free());
  }

  private Path jar(String name) {
    return project.services().stream()
        .filter(service -> service.name().equals(name))
        .map(Service::jar)
        .findFirst()
        .orElseThrow();
  }
}
