package org.wishlight.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The build that runs these tests: its process (Maven's, or the IDE's) and a folder of its own. */
record Build(ProcessHandle process, Path folder) {

  static Build running() {
    var process =
        Stream.iterate(ProcessHandle.current().parent(), p -> p.flatMap(ProcessHandle::parent))
            .takeWhile(parent -> parent.isPresent())
            .flatMap(parent -> parent.stream())
            .filter(Build::isJava)
            .findFirst()
            .orElseGet(ProcessHandle::current);
    return new Build(process, root().resolve(".wishlight/test/" + process.pid()));
  }

  /** Between Maven and its test JVM stands a shell. */
  private static boolean isJava(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("/java")).isPresent();
  }

  /** The topmost folder, from here upwards, that Maven builds. */
  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("pom.xml")))
        .reduce((_, higher) -> higher)
        .orElseThrow();
  }
}
