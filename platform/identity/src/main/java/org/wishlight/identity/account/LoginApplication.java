package org.wishlight.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** An application that sends its people here to log in, and where they may go from here. */
public record LoginApplication(
    @NotBlank String secret,
    @NotEmpty Set<String> redirectUris,
    @DefaultValue Set<String> postLogoutRedirectUris) {}
