package org.wishlight.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.starter.outbox.EventJson;

class SealingTests {
  private static final ContactEvent.Changed CONTACT =
      new ContactEvent.Changed("陈阿婆", "13800000000", "zh-CN");

  @TempDir Path folder;

  @Test
  void opensForTheSamePersonAlone() throws Exception {
    var sealing = sealing();

    var letter = sealing.seal("p1", CONTACT);

    assertThat(new String(letter, StandardCharsets.UTF_8)).doesNotContain("138", "陈阿婆");
    assertThat(sealing.open("p1", letter)).isEqualTo(CONTACT);
    assertThatThrownBy(() -> sealing.open("p2", letter)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void opensAfterARestart() throws Exception {
    var letter = sealing().seal("p1", CONTACT);

    assertThat(sealing().open("p1", letter)).isEqualTo(CONTACT);
  }

  @Test
  void onlyTheOwnerReadsTheKey() throws Exception {
    sealing();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void replicasThatStartTogetherEndWithOneKey() throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      var starts = IntStream.range(0, 16).mapToObj(n -> (Callable<Sealing>) this::sealing).toList();
      var replicas = threads.invokeAll(starts);

      var letter = replicas.getFirst().get().seal("p1", CONTACT);
      for (var replica : replicas) {
        assertThat(replica.get().open("p1", letter)).isEqualTo(CONTACT);
      }
    }
    try (var files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  private Sealing sealing() throws Exception {
    return new Sealing(Keyset.at(file()), new EventJson());
  }

  private Path file() {
    return folder.resolve("keys/notification.json");
  }
}
