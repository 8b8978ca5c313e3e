package org.wishlight.intake.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataTests {
  private static final Wisher WANG = new Wisher("王桂英", "138-0013-8000", "凉城路 1 弄");

  @TempDir Path folder;

  @Test
  void opensWhatItHasSealed() throws Exception {
    var sealed = keys().personalData().seal(WANG, "w1");

    assertThat(new String(sealed.getData(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("王", "138");
    assertThat(keys().personalData().open(sealed, "w1")).isEqualTo(WANG);
  }

  @Test
  void doesNotOpenASealOfAnotherWish() throws Exception {
    var sealed = keys().personalData().seal(WANG, "w1");
    var data = keys().personalData();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> data.open(sealed, "w2"));
  }

  @Test
  void knowsAPersonAgainHoweverThePhoneIsWritten() throws Exception {
    var ids = keys().personIds();
    var same = ids.of("liangcheng", new Wisher("王桂英", "+86 13800138000", null));

    assertThat(ids.of("liangcheng", WANG)).isEqualTo(same);
    assertThat(UUID.fromString(same).version()).isEqualTo(8);
    assertThat(ids.of("beiwaitan", WANG)).isNotEqualTo(same);
    assertThat(ids.of("liangcheng", new Wisher("李桂英", "13800138000", null))).isNotEqualTo(same);
  }

  @Test
  void takesANameAloneForNobodyInParticular() throws Exception {
    var ids = keys().personIds();
    var nobody = new Wisher("王桂英", null, null);
    var atHome = new Wisher("王桂英", null, "凉城路 1 弄");

    assertThat(ids.of("liangcheng", nobody)).isNotEqualTo(ids.of("liangcheng", nobody));
    assertThat(ids.of("liangcheng", atHome)).isEqualTo(ids.of("liangcheng", atHome));
  }

  @Test
  void keepsTheKeyForItsOwnerAlone() throws Exception {
    keys().personalData();

    assertThat(Files.getPosixFilePermissions(folder.resolve("keys/intake.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void makesOneKeyHoweverManyStartTogether() throws Exception {
    var start = new CyclicBarrier(8);
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<String> open =
          () -> {
            start.await();
            return keys().personIds().of("liangcheng", WANG);
          };
      var ids = threads.invokeAll(Stream.generate(() -> open).limit(8).toList());

      var different = ids.stream().map(id -> id.resultNow()).collect(Collectors.toSet());
      assertThat(different).hasSize(1);
    }
    try (var files = Files.list(folder.resolve("keys"))) {
      assertThat(files).hasSize(1);
    }
  }

  private PersonalDataConfiguration keys() throws Exception {
    return new PersonalDataConfiguration(folder.resolve("keys/intake.json"));
  }
}
