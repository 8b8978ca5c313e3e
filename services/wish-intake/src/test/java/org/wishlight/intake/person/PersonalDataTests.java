package org.wishlight.intake.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;

class PersonalDataTests {
  private static final Wisher WANG = new Wisher("王桂英", "138-0013-8000", "凉城路 1 弄");

  @TempDir Path folder;

  @Test
  void opensWhatItHasSealed() {
    with(
        keys -> {
          var personalData = keys.getBean(PersonalData.class);

          var sealed = personalData.seal(WANG, "w1");

          assertThat(new String(sealed.getData(), UTF_8)).doesNotContain("王", "138");
          assertThat(personalData.open(sealed, "w1")).isEqualTo(WANG);
        });
  }

  @Test
  void doesNotOpenASealOfAnotherWish() {
    with(
        keys -> {
          var personalData = keys.getBean(PersonalData.class);
          var sealed = personalData.seal(WANG, "w1");

          assertThatExceptionOfType(IllegalStateException.class)
              .isThrownBy(() -> personalData.open(sealed, "w2"));
        });
  }

  @Test
  void knowsAPersonAgainHoweverThePhoneIsWritten() {
    with(
        keys -> {
          var ids = keys.getBean(PersonIds.class);
          var same = ids.of("liangcheng", new Wisher("王桂英", "+86 13800138000", null), null);

          assertThat(ids.of("liangcheng", WANG, null)).isEqualTo(same);
          assertThat(UUID.fromString(same).version()).isEqualTo(8);
          assertThat(ids.of("beiwaitan", WANG, null)).isNotEqualTo(same);
          assertThat(ids.of("liangcheng", WANG, "somebody")).isNotEqualTo(same);
          assertThat(ids.of("liangcheng", WANG, "somebody"))
              .isEqualTo(ids.of("liangcheng", WANG, "somebody"))
              .isNotEqualTo(ids.of("liangcheng", WANG, "somebody else"));
          assertThat(ids.of("liangcheng", new Wisher("李桂英", "13800138000", null), null))
              .isNotEqualTo(same);
        });
  }

  @Test
  void takesANameAloneForNobodyInParticular() {
    with(
        keys -> {
          var ids = keys.getBean(PersonIds.class);
          var nobody = new Wisher("王桂英", null, null);
          var atHome = new Wisher("王桂英", null, "凉城路 1 弄");

          assertThat(ids.of("liangcheng", nobody, null))
              .isNotEqualTo(ids.of("liangcheng", nobody, null));
          assertThat(ids.of("liangcheng", atHome, null))
              .isEqualTo(ids.of("liangcheng", atHome, null));
        });
  }

  private void with(ContextConsumer<AssertableApplicationContext> test) {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(privacy()))
        .withBean(Clock.class, Clock::systemUTC)
        .withBean(PersonalData.class)
        .withBean(PersonIds.class)
        .withPropertyValues(
            "spring.application.name=wish-intake",
            "wishlight.keys.source=file:" + folder,
            "wishlight.keys.create=true",
            "wishlight.keys.look-every=5s")
        .run(test);
  }

  private static Class<?> privacy() {
    try {
      return Class.forName("org.wishlight.starter.privacy.PrivacyConfiguration");
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
