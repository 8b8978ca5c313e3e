package org.wishlight.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;
import org.springframework.web.util.WebUtils;

/** Chinese, or English for those who ask for it: by the switch, or by what their browser says. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

  private static final String SENT_HERE = "SPRING_SECURITY_SAVED_REQUEST";

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
    var asked = asked(request);
    return asked == null ? accepted(request) : asked;
  }

  /** What the application that sent the person here says that they read (OpenID Connect Core). */
  private static @Nullable Locale asked(HttpServletRequest request) {
    var languages =
        WebUtils.getSessionAttribute(request, SENT_HERE) instanceof SavedRequest before
            ? before.getParameterValues("ui_locales")
            : null;
    return languages == null || languages.length == 0
        ? null
        : Locale.forLanguageTag(languages[0].split(" ")[0]);
  }

  private static Locale accepted(HttpServletRequest request) {
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
