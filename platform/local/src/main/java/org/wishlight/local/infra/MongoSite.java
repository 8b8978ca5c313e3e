package org.wishlight.local.infra;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** MongoDB from its makers' download site, with the checksum they publish beside it. */
final class MongoSite implements MongoBinary.Source {
  private static final String VERSION = "7.0.14";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  @Override
  public Optional<Path> fetch(Path kept, Consumer<String> progress) throws IOException {
    var address = "https://fastdl.mongodb.org/" + archive() + ".tgz";
    progress.accept(Messages.text("mongod.site", address));
    var checksum = get(address + ".sha256", Duration.ofSeconds(10), BodyHandlers.ofString());
    var folder = Files.createDirectories(kept.resolve("mongod-" + VERSION));
    var packed = folder.resolve("mongodb.tgz");
    get(address, Duration.ofMinutes(10), BodyHandlers.ofFile(packed));
    Sha256.check(packed, checksum.strip().split("\\s+")[0]);
    return unpack(packed, folder);
  }

  private Optional<Path> unpack(Path packed, Path folder) throws IOException {
    var unpacked =
        Tool.runs(
            folder,
            Duration.ofMinutes(2),
            "tar",
            "-xzf",
            packed.toString(),
            "--strip-components=2");
    Files.delete(packed);
    return unpacked ? Optional.of(folder.resolve("mongod")) : Optional.empty();
  }

  private <T> T get(String address, Duration patience, BodyHandler<T> body) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(patience).build();
    try {
      var response = http.send(request, body);
      if (response.statusCode() != 200) {
        throw new IOException(address + ": HTTP " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String archive() {
    var arm = System.getProperty("os.arch").equals("aarch64");
    if (System.getProperty("os.name").startsWith("Mac")) {
      return "osx/mongodb-macos-" + (arm ? "arm64" : "x86_64") + "-" + VERSION;
    }
    var linux = arm ? "aarch64-ubuntu2204" : "x86_64-ubuntu2204";
    return "linux/mongodb-linux-" + linux + "-" + VERSION;
  }
}
