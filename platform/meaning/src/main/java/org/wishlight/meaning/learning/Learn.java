package org.wishlight.meaning.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Run by the build: learns the model from all examples, unless nothing has changed since. */
public final class Learn {
  private Learn() {}

  /** The folder of classes and resources, where the model is put too. */
  public static void main(String[] arguments) throws IOException {
    var classes = Path.of(arguments[0]);
    var model = classes.resolve("org/wishlight/meaning/model.bin");
    var stamp = classes.resolveSibling("model.stamp");
    var now = Long.toHexString(sum(classes, model));
    if (Files.exists(model) && Files.exists(stamp) && Files.readString(stamp).equals(now)) {
      return;
    }
    try (var out = Files.newOutputStream(model)) {
      ModelFile.write(Training.on(allExamples()), out);
    }
    Files.writeString(stamp, now);
  }

  /** Everything that is known. */
  public static List<Example> allExamples() {
    return Stream.of(
            Examples.authoredWishes(),
            Examples.authoredOffers(),
            Examples.sampleWishes(),
            Examples.sampleOffers())
        .flatMap(List::stream)
        .toList();
  }

  private static long sum(Path classes, Path model) throws IOException {
    var sum = new CRC32();
    try (var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.equals(model)) {
          sum.update(Files.readAllBytes(file));
        }
      }
    }
    return sum.getValue();
  }
}
