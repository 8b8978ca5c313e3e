package org.wishlight.intake.person;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys: one keyset for sealing, one beside it for pseudonyms. */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {
  private final Path keyset;

  PersonalDataConfiguration(@Value("${wishlight.personal-data.keyset}") Path keyset)
      throws GeneralSecurityException {
    this.keyset = keyset;
    AeadConfig.register();
    PrfConfig.register();
  }

  @Bean
  PersonalData personalData() throws IOException, GeneralSecurityException {
    return new PersonalData(Keysets.open(keyset, PredefinedAeadParameters.AES256_GCM));
  }

  @Bean
  PersonIds personIds() throws IOException, GeneralSecurityException {
    var name = keyset.getFileName().toString().replaceFirst("(?:\\.json)?$", "-persons.json");
    return new PersonIds(
        Keysets.open(keyset.resolveSibling(name), PredefinedPrfParameters.HMAC_SHA256_PRF));
  }
}
