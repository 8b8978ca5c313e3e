package org.wishlight.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds {@code wishlight-defaults.yml} and the public holidays below everything that a service or
 * its operator says, and in the profile local, which is for one machine, {@code
 * wishlight-local.yml} above them.
 */
final class ServiceDefaults implements EnvironmentPostProcessor {
  private static final String LOCAL = "local";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.acceptsProfiles(Profiles.of(LOCAL))) {
      add("wishlight-" + LOCAL, environment);
    }
    add("wishlight-defaults", environment);
    add("wishlight-holidays", environment);
  }

  private static void add(String name, ConfigurableEnvironment environment) {
    try {
      new YamlPropertySourceLoader()
          .load(name, new ClassPathResource(name + ".yml"))
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
