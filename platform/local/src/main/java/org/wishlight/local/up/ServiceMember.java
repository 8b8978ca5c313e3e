package org.wishlight.local.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wishlight.local.infra.Await;
import org.wishlight.local.infra.ChildProcess;
import org.wishlight.local.infra.JavaCommand;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Readiness;
import org.wishlight.local.project.Service;

/** One service, run from its unpacked jar with what was learned of its start-up. */
record ServiceMember(Project project, Service service, UnpackedJar jar) implements Member {
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public int port() {
    return service.port();
  }

  @Override
  public ChildProcess launch() {
    return launch(
        jar.hasStartUpCache() ? List.of("-XX:AOTCache=" + jar.startUpCache()) : List.of());
  }

  /** Starts it in the way that records its start-up; the record is written when it ends. */
  ChildProcess launchToLearn() {
    return launch(List.of("-XX:AOTCacheOutput=" + jar.startUpCache()));
  }

  @Override
  public void awaitReady(ChildProcess process) {
    Await.ready(process, name(), PATIENCE, () -> Readiness.of(service));
  }

  private ChildProcess launch(List<String> startUp) {
    var command = new ArrayList<String>();
    command.add(JavaCommand.executable());
    command.addAll(JvmFlags.ofAService());
    command.addAll(startUp);
    command.addAll(List.of("-jar", jar.executable().toString()));
    return ChildProcess.start(command, project.log(name()), environment());
  }

  private Map<String, String> environment() {
    var kafka = project.brokers();
    var environment = new HashMap<>(ServiceAddresses.of(project));
    environment.putAll(
        Map.of(
            "SERVER_ADDRESS",
            "127.0.0.1",
            "SERVER_PORT",
            Integer.toString(service.port()),
            "SPRING_PROFILES_ACTIVE",
            "local",
            "SPRING_MONGODB_URI",
            project.mongoUri(service.name()),
            "SPRING_KAFKA_BOOTSTRAP_SERVERS",
            kafka,
            "SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS",
            kafka,
            "MALLOC_ARENA_MAX",
            "2",
            "WISHLIGHT_KEYS_SOURCE",
            "file:" + project.keys()));
    return environment;
  }
}
