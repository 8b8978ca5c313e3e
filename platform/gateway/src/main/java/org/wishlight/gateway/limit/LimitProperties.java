package org.wishlight.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much each may ask for.
 *
 * @param bearer a system, by its token
 * @param session a person who is logged in
 * @param anonymous an address
 * @param token an address at {@code /oauth2/token}
 * @param login an address that logs in
 * @param lookUp an address that follows a wish by its code
 */
@Validated
@ConfigurationProperties("wishlight.limits")
record LimitProperties(
    @NotNull @Valid Rate bearer,
    @NotNull @Valid Rate session,
    @NotNull @Valid Rate anonymous,
    @NotNull @Valid Rate token,
    @NotNull @Valid Rate login,
    @NotNull @Valid Rate lookUp) {

  /**
   * So many at once, and after that so many in a time.
   *
   * @param burst at once
   * @param refill that many more ...
   * @param per ... in this time
   */
  record Rate(@Positive long burst, @Positive long refill, @NotNull Duration per) {}
}
