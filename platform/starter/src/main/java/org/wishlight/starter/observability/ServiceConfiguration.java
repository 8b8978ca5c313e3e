package org.wishlight.starter.observability;

import io.micrometer.context.ContextRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.web.server.WebFilter;
import org.wishlight.starter.policy.OfficePolicy;

/** The clock, log fields and how documents are mapped. */
@AutoConfiguration
@EnableConfigurationProperties(OfficePolicy.class)
class ServiceConfiguration {

  ServiceConfiguration() {
    ContextRegistry.getInstance()
        .registerThreadLocalAccessor(
            LogFields.WISH,
            () -> MDC.get(LogFields.WISH),
            wish -> MDC.put(LogFields.WISH, wish),
            () -> MDC.remove(LogFields.WISH));
  }

  /** In milliseconds, as MongoDB keeps them: what is answered first is what is read later. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }

  /** What a request is about is in every line that it logs. */
  @Bean
  WebFilter wishInLogs() {
    return (exchange, chain) -> {
      var wish = WishPath.wish(exchange.getRequest().getPath());
      return wish == null
          ? chain.filter(exchange)
          : chain.filter(exchange).contextWrite(context -> context.put(LogFields.WISH, wish));
    };
  }

  /** No class names in documents: a stored wish does not depend on how the code is cut. */
  @Bean
  static BeanPostProcessor plainDocuments() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof MappingMongoConverter converter) {
          converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        }
        return bean;
      }
    };
  }
}
