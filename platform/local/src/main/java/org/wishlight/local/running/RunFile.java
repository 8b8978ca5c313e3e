package org.wishlight.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.wishlight.local.project.Project;

/** The list of our processes on disk, for other terminals and for the launcher's successor. */
public final class RunFile {
  public static final String LAUNCHER = "launcher";

  private final Path file;

  public RunFile(Project project) {
    this.file = project.run().resolve("processes");
  }

  public synchronized void write(List<RunningProcess> processes) {
    try {
      Files.createDirectories(file.getParent());
      var part = file.resolveSibling("processes.part");
      Files.write(part, processes.stream().map(RunningProcess::toLine).toList());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<RunningProcess> read() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(RunningProcess::fromLine).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<ProcessHandle> launcher() {
    return read().stream()
        .filter(process -> process.name().equals(LAUNCHER))
        .flatMap(process -> process.alive().stream())
        .findFirst();
  }

  public synchronized void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
