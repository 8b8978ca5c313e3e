package org.wishlight.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

/** Chinese, or English for those who ask for it: by the switch, or by what their browser says. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

  @Bean
  LocaleResolver localeResolver() {
    var chosen =
        new SessionLocaleResolver() {
          @Override
          public Locale resolveLocale(HttpServletRequest request) {
            return known(super.resolveLocale(request));
          }
        };
    chosen.setDefaultLocaleFunction(Languages::spoken);
    return chosen;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    var choice = new LocaleChangeInterceptor();
    choice.setParamName("lang");
    choice.setIgnoreInvalidLocale(true);
    interceptors.addInterceptor(choice).addPathPatterns("/login");
  }

  private static Locale spoken(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    return Collections.list(request.getLocales()).stream()
        .filter(locale -> isOf(locale, Locale.CHINESE) || isOf(locale, Locale.ENGLISH))
        .findFirst()
        .orElse(Locale.SIMPLIFIED_CHINESE);
  }

  private static Locale known(Locale locale) {
    return isOf(locale, Locale.ENGLISH) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private static boolean isOf(Locale locale, Locale language) {
    return locale.getLanguage().equals(language.getLanguage());
  }
}
