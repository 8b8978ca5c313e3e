package org.wishlight.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {
  private static final Person LI = new Person("李建国", "13812345678");

  @TempDir Path folder;
  private Keys keys;

  record Person(String name, String phone) {}

  record Name(String name) {}

  @BeforeEach
  void open() throws Exception {
    keys = KeyFiles.in(folder);
  }

  @Test
  void opensWhatItHasSealed() {
    var seal = new Seal(keys.sealing("sample"));

    var sealed = seal.seal(LI, "sample|people|1");

    assertThat(seal.open(sealed, Person.class, "sample|people|1")).isEqualTo(LI);
    assertThat(new String(sealed.getData(), UTF_8)).doesNotContain("李", "138");
  }

  @Test
  void ignoresFieldsThatALaterVersionHasSealed() {
    var seal = new Seal(keys.sealing("sample"));

    var sealed = seal.seal(LI, "p");

    assertThat(seal.open(sealed, Name.class, "p")).isEqualTo(new Name("李建国"));
  }

  @Test
  void contactsOpenForTheirOwnPersonAlone() {
    var seal = new ContactSeal(keys.sealing("contacts"));

    var sealed = seal.seal("p1", "{}".getBytes(UTF_8));

    assertThat(seal.open("p1", sealed)).asString(UTF_8).isEqualTo("{}");
    assertThatThrownBy(() -> seal.open("p2", sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void pseudonymsAreTheSameForTheSamePersonOnly() throws Exception {
    var pseudonyms = new Pseudonyms(keys.hashing("sample-persons"));

    var li = pseudonyms.of("liangcheng", "李建国", "13812345678");

    assertThat(pseudonyms.of("liangcheng", "李建国", "13812345678")).isEqualTo(li);
    assertThat(new Pseudonyms(KeyFiles.in(folder).hashing("sample-persons")))
        .extracting(again -> again.of("liangcheng", "李建国", "13812345678"))
        .isEqualTo(li);
    assertThat(pseudonyms.of("beiwaitan", "李建国", "13812345678")).isNotEqualTo(li);
    assertThat(pseudonyms.of("liangcheng李建国", "", "13812345678")).isNotEqualTo(li);
    assertThat(li).extracting(UUID::version, UUID::variant).containsExactly(8, 2);
  }

  @Test
  void pseudonymsHangOnTheKey() throws Exception {
    var others = KeyFiles.in(folder.resolve("others"));

    assertThat(new Pseudonyms(others.hashing("a")).of("x"))
        .isNotEqualTo(new Pseudonyms(keys.hashing("a")).of("x"));
  }
}
