package org.wishlight.local.up;

import static org.wishlight.local.infra.Messages.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.wishlight.local.infra.Folders;
import org.wishlight.local.infra.KafkaSettings;
import org.wishlight.local.infra.MongoBinary;
import org.wishlight.local.infra.MongoServer;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.project.Project;
import org.wishlight.local.running.Leftovers;
import org.wishlight.local.running.RunFile;

/** Brings the whole platform up, says where it is, and stays until it is told to stop. */
public final class Up {
  private final Project project;
  private final Screen screen;
  private final RunFile file;

  public Up(Project project, Screen screen) {
    this.project = project;
    this.screen = screen;
    this.file = new RunFile(project);
  }

  /** Ends only by a signal (exit code 0 once all is stopped) or by failure. */
  public int run(boolean fresh) throws IOException, InterruptedException {
    Files.createDirectories(project.run());
    var lock = project.run().resolve("lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var alone = channel.tryLock()) {
      if (alone == null) {
        throw new Refusal(text("up.already", file.launcher().map(ProcessHandle::pid).orElse(0L)));
      }
      prepare(fresh);
      return supervise();
    }
  }

  private void prepare(boolean fresh) throws IOException {
    var left = Leftovers.end(file);
    if (!left.isEmpty()) {
      screen.line(text("leftovers.ended", String.join(", ", left)));
    }
    if (fresh) {
      Folders.delete(project.files());
      screen.line(text("files.forgotten"));
    }
    Preflight.check(project);
    Folders.delete(project.logs());
  }

  private int supervise() throws InterruptedException {
    var supervisor = new Supervisor(screen, file);
    var goodbye = new Goodbye(supervisor, screen);
    try {
      start(supervisor);
      supervisor.keepAll();
      return 0;
    } catch (Refusal refusal) {
      goodbye.say(refusal);
      return 1;
    }
  }

  private void start(Supervisor supervisor) throws InterruptedException {
    var began = System.nanoTime();
    supervisor.start(List.of(mongo(), kafka()));
    var services =
        project.services().stream()
            .map(s -> new ServiceMember(project, s, UnpackedJar.of(s, project)))
            .toList();
    new StartUpCaches(screen).prepare(services);
    supervisor.start(services);
    screen.line(text("up.ready", (System.nanoTime() - began) / 1_000_000_000));
    Addresses.of(project).forEach(screen::line);
  }

  private MongoMember mongo() {
    var home = project.files().resolve("mongodb");
    var log = project.log("mongodb");
    var binary = MongoBinary.find(screen::line);
    return new MongoMember(
        new MongoServer.Settings(binary, home, log, project.ports().mongo(), 1024, 0.25));
  }

  private KafkaMember kafka() {
    var home = project.files().resolve("kafka");
    var log = project.log("kafka");
    var ports = project.ports();
    return new KafkaMember(
        new KafkaSettings(
            home, log, ports.kafka(), ports.kafkaController(), JvmFlags.ofTheBroker()));
  }
}
