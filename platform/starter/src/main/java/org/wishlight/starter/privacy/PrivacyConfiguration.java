package org.wishlight.starter.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The keys; each keyset is opened, or missed, by whoever asks for its seal. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration",
      "org.wishlight.starter.observability.ServiceConfiguration"
    })
@EnableConfigurationProperties(KeysProperties.class)
class PrivacyConfiguration {
  private final String service;

  PrivacyConfiguration(@Value("${spring.application.name}") String service)
      throws GeneralSecurityException {
    this.service = service;
    AeadConfig.register();
    PrfConfig.register();
  }

  @Bean
  Keys keys(KeysProperties properties, ObjectProvider<KmsClient> kms) {
    var format = new KeysetText(masterKey(properties.masterKey(), kms));
    return new Keys(properties.place(), format, properties.create());
  }

  @Bean
  @Lazy
  Seal seal(Keys keys) {
    return new Seal(keys.sealing(service));
  }

  @Bean
  @Lazy
  ContactSeal contactSeal(Keys keys) {
    return new ContactSeal(keys.sealing(Keys.CONTACTS));
  }

  @Bean
  @Lazy
  Pseudonyms pseudonyms(Keys keys) {
    return new Pseudonyms(keys.hashing(service + "-persons"));
  }

  @Bean
  Ticking keyWatch(Keys keys, KeysProperties properties) {
    return new Ticking("key-watch", properties.lookEvery(), keys::lookAgain);
  }

  @Bean
  @ConditionalOnBean(SealedField.class)
  Resealing resealing(
      Keys keys,
      List<SealedField> fields,
      ReactiveMongoTemplate mongo,
      Clock clock,
      KeysProperties properties,
      MeterRegistry meters) {
    var own = keys.sealing(service);
    var seals = fields.stream().map(field -> new OldSeals(mongo, own, field)).toList();
    var resealed = new ResealedKeys(mongo, clock);
    return new Resealing(own, seals, resealed, newPrimary(own, properties), meters);
  }

  @Bean
  @ConditionalOnBean(SealedField.class)
  Ticking resealer(Resealing resealing, KeysProperties properties) {
    return new Ticking("resealing", properties.lookEvery(), resealing::advance);
  }

  @Bean
  @Lazy
  ContactKey contactKey(
      Keys keys, ReactiveMongoTemplate mongo, Clock clock, KeysProperties properties) {
    var contacts = keys.sealing(Keys.CONTACTS);
    var newest = newPrimary(contacts, properties);
    return new ContactKey(contacts, newest, new ResealedKeys(mongo, clock));
  }

  private static NewPrimary newPrimary(SealingKeys keys, KeysProperties properties) {
    return new NewPrimary(keys, properties.lookEvery().multipliedBy(2));
  }

  @Bean
  KeysEndpoint keysEndpoint(
      Keys keys, ObjectProvider<ContactKey> contacts, ObjectProvider<Resealing> resealing) {
    return new KeysEndpoint(keys, contacts, resealing.getIfAvailable(), service);
  }

  private static @Nullable Aead masterKey(@Nullable String address, ObjectProvider<KmsClient> kms) {
    if (address == null || address.isBlank()) {
      return null;
    }
    var client =
        kms.stream()
            .filter(each -> each.doesSupport(address))
            .findFirst()
            .orElseThrow(
                () ->
                    new KeysUnavailable(
                        "No KmsClient bean knows wishlight.keys.master-key " + address));
    try {
      return client.getAead(address);
    } catch (GeneralSecurityException refused) {
      throw new KeysUnavailable("The KMS does not give the key " + address, refused);
    }
  }
}
