package org.wishlight.local.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoBinaryTests {
  private static final List<MongoBinary.Source> NO_NETWORK =
      List.of(
          (_, _) -> {
            throw new IOException("unreachable");
          });

  @TempDir Path folder;

  @Test
  void prefersTheNamedOneToTheOneOnThePath() throws IOException {
    var named = executable("named/mine");
    var onPath = executable("bin/mongod");
    var path = folder.resolve("bin").toString();

    assertThat(find(Map.of("WISHLIGHT_MONGOD", named.toString(), "PATH", path))).isEqualTo(named);
    assertThat(find(Map.of("PATH", path))).isEqualTo(onPath);
  }

  @Test
  void refusesANameThatLeadsNowhere() {
    assertThatThrownBy(() -> find(Map.of("WISHLIGHT_MONGOD", "/nowhere/mongod")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("/nowhere/mongod");
  }

  @Test
  void takesTheOneKeptEarlierBeforeTheNetwork() throws IOException {
    var kept = executable("kept/mongod-6.0.5/mongod");

    assertThat(find(Map.of())).isEqualTo(kept);
  }

  @Test
  void asksTheNextSourceWhenOneIsUnreachable() {
    var lines = new ArrayList<String>();
    var fetched = folder.resolve("fetched");
    var sources = new ArrayList<>(NO_NETWORK);
    sources.add((_, _) -> Optional.of(fetched));

    assertThat(new MongoBinary(Map.of(), folder.resolve("kept"), sources).locate(lines::add))
        .isEqualTo(fetched);
    assertThat(lines).anyMatch(line -> line.contains("unreachable"));
  }

  @Test
  void saysInOneLineWhatToDoWhenThereIsNone() {
    assertThatThrownBy(() -> find(Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("WISHLIGHT_MONGOD");
  }

  private Path find(Map<String, String> environment) {
    return new MongoBinary(environment, folder.resolve("kept"), NO_NETWORK).locate(_ -> {});
  }

  private Path executable(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
