package org.wishlight.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {

  @TempDir Path folder;

  @Test
  void isTheSameAfterARestart() {
    var first = SigningKey.keptIn(keyFile());

    var second = SigningKey.keptIn(keyFile());

    assertThat(second.toString(false)).isEqualTo(first.toString(false));
    assertThat(second.getKeys()).singleElement().matches(key -> key.isPrivate());
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    SigningKey.keptIn(keyFile());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesNoDraftBehind() throws IOException {
    SigningKey.keptIn(keyFile());

    try (var files = Files.list(keyFile().getParent())) {
      assertThat(files).containsExactly(keyFile());
    }
  }

  @Test
  void refusesADamagedFileInsteadOfReplacingIt() throws IOException {
    Files.createDirectories(keyFile().getParent());
    Files.writeString(keyFile(), "not a key");

    assertThatThrownBy(() -> SigningKey.keptIn(keyFile()))
        .hasMessageContaining(keyFile().toString());
    assertThat(keyFile()).hasContent("not a key");
  }

  private Path keyFile() {
    return folder.resolve("identity/signing-key.json");
  }
}
