package org.wishlight.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {
  private static final byte[] CLEAR = "王奶奶".getBytes(UTF_8);

  @TempDir Path folder;
  private Keys keys;

  @BeforeEach
  void open() throws Exception {
    keys = KeyFiles.in(folder.resolve("keys"));
  }

  @Test
  void replicasThatStartTogetherEndWithOneKeyset() throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      var starts =
          IntStream.range(0, 16)
              .mapToObj(n -> (Callable<SealingKeys>) () -> again().sealing("intake"))
              .toList();
      var replicas = threads.invokeAll(starts);

      var sealed = replicas.getFirst().get().seal(CLEAR, "p");
      for (var replica : replicas) {
        assertThat(replica.get().open(sealed, "p")).isEqualTo(CLEAR);
      }
    }
    try (var files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void onlyTheirOwnerReadsThem() throws Exception {
    keys.sealing("intake");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void areNotMadeUnlessToldSo() {
    var strict = new Keys(new KeyFolder(folder), new KeysetText(null), false);

    assertThatThrownBy(() -> strict.sealing("intake"))
        .isInstanceOf(KeysUnavailable.class)
        .hasMessageContainingAll("'intake'", folder + "/intake.json", "./wishlight keys create");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refuseAFileThatIsNoKeyset() throws Exception {
    Files.writeString(folder.resolve("intake.json"), "{\"key\":\"secret-material\"}");
    var broken = new Keys(new KeyFolder(folder), new KeysetText(null), false);

    assertThatThrownBy(() -> broken.sealing("intake"))
        .isInstanceOf(KeysUnavailable.class)
        .hasMessageContaining("cannot be read")
        .hasMessageNotContaining("secret-material");
  }

  @Test
  void comeFromTheEnvironmentPlainOrInBase64() throws Exception {
    var keyset = KeyFiles.aNewKeyset();
    var base64 = Base64.getMimeEncoder().encodeToString(keyset.getBytes(UTF_8));
    var variables =
        new KeyVariables("KEY_", Map.of("KEY_WISH_INTAKE", keyset, "KEY_CONTACTS", base64));
    var fromVariables = new Keys(variables, new KeysetText(null), false);

    var sealed = fromVariables.sealing("wish-intake").seal(CLEAR, "p");

    assertThat(fromVariables.sealing("contacts").open(sealed, "p")).isEqualTo(CLEAR);
    assertThatThrownBy(() -> fromVariables.sealing("matching"))
        .hasMessageContaining("environment variable KEY_MATCHING");
    assertThat(variables.toString()).doesNotContain(keyset);
  }

  @Test
  void areEncryptedWithTheMasterKeyOfAKms() throws Exception {
    var kms = new TestKms();
    var guarded = new Keys(new KeyFolder(folder), new KeysetText(kms.getAead("test:")), true);

    var sealed = guarded.sealing("intake").seal(CLEAR, "p");

    assertThat(Files.readString(folder.resolve("intake.json"))).contains("encryptedKeyset");
    var restarted = new Keys(new KeyFolder(folder), new KeysetText(kms.getAead("test:")), false);
    assertThat(restarted.sealing("intake").open(sealed, "p")).isEqualTo(CLEAR);
    assertThatThrownBy(
            () ->
                new Keys(new KeyFolder(folder), new KeysetText(new TestKms().aead), false)
                    .sealing("intake"))
        .isInstanceOf(KeysUnavailable.class);
  }

  @Test
  void aNewPrimaryIsTakenUpWithoutARestart() throws Exception {
    var intake = keys.sealing("intake");
    var old = intake.seal(CLEAR, "p");

    KeyFiles.rotate(file());
    keys.lookAgain();

    assertThat(intake.sealedWithPrimary(old)).isFalse();
    assertThat(intake.open(old, "p")).isEqualTo(CLEAR);
    assertThat(intake.sealedWithPrimary(intake.seal(CLEAR, "p"))).isTrue();
  }

  @Test
  void openWhatAFasterReplicaHasSealed() throws Exception {
    var slow = keys.sealing("intake");
    KeyFiles.rotate(file());
    var sealed = again().sealing("intake").seal(CLEAR, "p");

    assertThat(slow.open(sealed, "p")).isEqualTo(CLEAR);
  }

  @Test
  void stayAsTheyAreWhileTheFileIsAway() throws Exception {
    var intake = keys.sealing("intake");
    Files.delete(file());

    keys.lookAgain();

    assertThat(intake.open(intake.seal(CLEAR, "p"), "p")).isEqualTo(CLEAR);
  }

  @Test
  void openForTheSamePurposeAlone() throws Exception {
    var intake = keys.sealing("intake");
    var sealed = intake.seal(CLEAR, "intake|wishes|1");
    var stranger = KeyFiles.in(folder.resolve("other")).sealing("intake");

    assertThatThrownBy(() -> intake.open(sealed, "intake|wishes|2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another purpose");
    assertThatThrownBy(() -> stranger.open(sealed, "intake|wishes|1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not have");
    assertThatThrownBy(() -> intake.open(CLEAR, "p")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> intake.open(new byte[0], "p"))
        .isInstanceOf(IllegalStateException.class);
  }

  private Keys again() throws GeneralSecurityException {
    return KeyFiles.in(file().getParent());
  }

  private Path file() {
    return folder.resolve("keys/intake.json");
  }

  /** A KMS with one key that nobody else has. */
  static final class TestKms implements KmsClient {
    final Aead aead;

    TestKms() throws GeneralSecurityException {
      aead =
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
              .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public boolean doesSupport(String address) {
      return address.startsWith("test:");
    }

    @Override
    public KmsClient withCredentials(String path) {
      return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
      return this;
    }

    @Override
    public Aead getAead(String address) {
      return aead;
    }
  }
}
