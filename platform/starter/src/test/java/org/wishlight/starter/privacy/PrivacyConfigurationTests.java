package org.wishlight.starter.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KmsClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.wishlight.starter.privacy.KeysTests.TestKms;

class PrivacyConfigurationTests {
  @TempDir Path folder;

  record Wishes(Seal seal) {}

  @Test
  void opensNoKeysetThatNobodyAskedFor() {
    service().run(context -> assertThat(context).hasNotFailed());

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesToStartWithoutTheKeysetThatIsAskedFor() {
    service()
        .withBean(Wishes.class)
        .run(
            context -> {
              var failure = context.getStartupFailure();
              assertThat(failure).hasRootCauseInstanceOf(KeysUnavailable.class);
              assertThat(new KeysUnavailableAnalyzer().analyze(failure).getDescription())
                  .contains("'sample'", folder.toString())
                  .doesNotContain("\n");
            });
  }

  @Test
  void refusesAMasterKeyThatNoKmsKnows() {
    service()
        .withPropertyValues("wishlight.keys.master-key=test:key")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(KeysUnavailable.class)
                    .hasMessageContaining("test:key"));
  }

  @Test
  void takesTheKmsOfWhoeverDeploysIt() {
    service()
        .withPropertyValues("wishlight.keys.master-key=test:key", "wishlight.keys.create=true")
        .withBean(KmsClient.class, PrivacyConfigurationTests::kms)
        .withBean(Wishes.class)
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Wishes.class));

    assertThat(folder.resolve("sample.json")).content().contains("encryptedKeyset");
  }

  private ApplicationContextRunner service() {
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(PrivacyConfiguration.class))
        .withPropertyValues(
            "spring.application.name=sample",
            "wishlight.keys.source=file:" + folder,
            "wishlight.keys.look-every=5s");
  }

  private static KmsClient kms() {
    try {
      return new TestKms();
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
