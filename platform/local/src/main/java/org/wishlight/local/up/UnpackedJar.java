package org.wishlight.local.up;

import static org.wishlight.local.infra.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.wishlight.local.infra.ChildProcess;
import org.wishlight.local.infra.Folders;
import org.wishlight.local.infra.JavaCommand;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.infra.Sha256;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Service;

/**
 * A service's jar laid out in the cache under the hash of its content: the shape in which the JDK
 * can keep a start-up cache (AOT cache, JEP 514) beside it.
 */
record UnpackedJar(Path folder, Path executable) {

  /** Unpacks it unless this very jar was unpacked before; forgets the layout of older ones. */
  static UnpackedJar of(Service service, Project project) {
    try {
      var folder = project.cache().resolve(service.name() + "-" + markOf(service.jar()));
      if (!Files.isDirectory(folder)) {
        forgetOlder(service, project);
        unpack(service, folder, project.log(service.name()));
      }
      return new UnpackedJar(folder, folder.resolve(service.jar().getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hasStartUpCache() {
    return Files.exists(startUpCache());
  }

  /** A cache serves exactly the JDK that wrote it. */
  Path startUpCache() {
    return folder.resolve("jdk-" + Runtime.version() + ".aot");
  }

  /** Names and checksums of its entries tell a jar from another without reading all of it. */
  private static String markOf(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var entries = zip.stream().map(entry -> entry.getName() + entry.getCrc());
      return Sha256.of(entries.collect(Collectors.joining())).substring(0, 12);
    }
  }

  private static void unpack(Service service, Path folder, Path log) throws IOException {
    var part = folder.resolveSibling(folder.getFileName() + ".part");
    Folders.delete(part);
    var jar = service.jar().toString();
    var command =
        List.of(
            JavaCommand.executable(),
            "-Djarmode=tools",
            "-jar",
            jar,
            "extract",
            "--destination",
            part.toString());
    var unpacking = ChildProcess.start(command, log, Map.of());
    if (!unpacking.ends(Duration.ofSeconds(60)) || unpacking.exitCode() != 0) {
      throw new Refusal(text("server.died", jar, unpacking.output()));
    }
    Files.move(part, folder);
  }

  private static void forgetOlder(Service service, Project project) throws IOException {
    Files.createDirectories(project.cache());
    var layout = service.name() + "-[0-9a-f]*";
    try (var folders = Files.newDirectoryStream(project.cache(), layout)) {
      folders.forEach(Folders::delete);
    }
  }
}
