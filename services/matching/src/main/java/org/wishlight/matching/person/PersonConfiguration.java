package org.wishlight.matching.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys for personal data are. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

  @Bean
  PersonSeal personSeal(@Value("${wishlight.personal-data.keyset}") Path keyset)
      throws IOException, GeneralSecurityException {
    AeadConfig.register();
    var keys = new KeysetFile(keyset).keys();
    return new PersonSeal(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
  }
}
