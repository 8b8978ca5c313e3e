package org.wishlight.identity.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people say who they are. */
@Hidden
@RestController
class LoginPage {

  private final Pages pages;
  private final MessageSource texts;

  LoginPage(Pages pages, MessageSource texts) {
    this.pages = pages;
    this.texts = texts;
  }

  /**
   * @param wait minutes until the account may be tried again
   */
  @GetMapping(value = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String show(
      CsrfToken csrf,
      Locale language,
      @RequestParam @Nullable String error,
      @RequestParam @Nullable String wait) {
    return pages.login(csrf.getToken(), words(error, wait, language), language);
  }

  private String words(@Nullable String error, @Nullable String wait, Locale language) {
    if (wait != null && wait.matches("\\d{1,2}")) {
      return texts.getMessage("page.throttled", new Object[] {Integer.valueOf(wait)}, language);
    }
    return error == null ? "" : texts.getMessage("page.refused", null, language);
  }
}
