package org.wishlight.matching.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonSealTests {
  private static final Person LI = new Person("李建国", "13812345678");

  @TempDir Path folder;
  private PersonSeal seal;

  @BeforeEach
  void makeKeys() throws Exception {
    seal = new PersonConfiguration().personSeal(folder.resolve("keys/a.json"));
  }

  @Test
  void opensWhatItHasSealed() {
    var sealed = seal.seal("v1", LI);

    assertThat(seal.open("v1", sealed.getData())).isEqualTo(LI);
    assertThat(new String(sealed.getData(), UTF_8)).doesNotContain("13812345678", "李");
  }

  @Test
  void opensItForItsOwnVolunteerAlone() {
    var sealed = seal.seal("v1", LI).getData();

    assertThatThrownBy(() -> seal.open("v2", sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keepsItsKeysFromOthers() throws Exception {
    var permissions = Files.getPosixFilePermissions(folder.resolve("keys/a.json"));

    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void endsWithOneKeysetWhenReplicasStartTogether() throws Exception {
    var file = new KeysetFile(folder.resolve("together/a.json"));
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> start = () -> file.keys() != null;
      threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList());
    }

    var keys = file.keys();

    assertThat(keys.equalsKeyset(file.keys())).isTrue();
    try (var files = Files.list(folder.resolve("together"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void tellsNothingInLogs() {
    assertThat(LI.toString()).doesNotContain("李", "138");
  }
}
