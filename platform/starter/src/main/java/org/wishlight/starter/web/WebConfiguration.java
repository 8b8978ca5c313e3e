package org.wishlight.starter.web;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ResponseStatusException;
import org.wishlight.starter.caller.Callers;

/** Everything that HTTP edges share. */
@AutoConfiguration(
    beforeName =
        "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration")
class WebConfiguration {

  @Bean
  StrictJson strictJson(Validator validator) {
    return new StrictJson(validator);
  }

  @Bean
  ProblemWriter problemWriter() {
    var texts = new ResourceBundleMessageSource();
    texts.setBasenames("org.wishlight.starter.problems");
    if (getClass().getResource("/problems.properties") != null) {
      texts.addBasenames("problems");
    }
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return new ProblemWriter(texts);
  }

  @Bean
  WebFluxConfigurer wishlightEdges(StrictJson json) {
    return new WebFluxConfigurer() {
      @Override
      public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(
            new Callers(), new IdempotencyKey.Resolver(), new PageRequest.Resolver());
      }

      @Override
      public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        codecs.defaultCodecs().jacksonJsonDecoder(new StrictJsonDecoder(json));
      }
    };
  }

  @Bean
  DocumentedParameters documentedParameters() {
    return new DocumentedParameters();
  }

  /** Values are looked at whenever they are read, and nearly all of them are plain ASCII. */
  @Bean
  ServerWebExchangeFirewall firewall() {
    var firewall = new StrictServerWebExchangeFirewall();
    firewall.setAllowedHeaderValues(
        value ->
            isPlain(value) || StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES.test(value));
    return firewall;
  }

  private static boolean isPlain(@Nullable String value) {
    return value == null || value.chars().allMatch(sign -> sign >= ' ' && sign <= '~');
  }

  /** Paths with characters that nobody types get a problem document as everything else does. */
  @Bean
  ServerExchangeRejectedHandler strangePaths(ProblemWriter problems) {
    return (exchange, rejected) ->
        problems.handle(exchange, new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }
}
