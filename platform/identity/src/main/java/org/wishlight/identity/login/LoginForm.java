package org.wishlight.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** The page where people log in, and how it comes back when they may not. */
@Component
public class LoginForm implements Customizer<FormLoginConfigurer<HttpSecurity>> {

  LoginForm() {}

  @Override
  public void customize(FormLoginConfigurer<HttpSecurity> form) {
    form.loginPage("/login").failureHandler(LoginForm::showAgain);
  }

  private static void showAgain(
      HttpServletRequest request, HttpServletResponse answer, AuthenticationException refused)
      throws IOException {
    answer.sendRedirect(
        refused instanceof Throttled throttled
            ? "/login?wait=" + throttled.minutes()
            : "/login?error");
  }
}
