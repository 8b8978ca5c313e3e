package org.wishlight.identity.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Everyone this issuer knows.
 *
 * @param issuer the public address, as it stands in every token
 * @param keyFile where the signing key is kept; made at first start
 * @param tokenLife how long an access token is good
 * @param clients systems that ask for tokens in their own name
 * @param users people who log in
 * @param applications where people log in to
 */
@Validated
@ConfigurationProperties("wishlight.identity")
public record IdentityProperties(
    @DefaultValue("http://localhost:8080") URI issuer,
    @NotNull(message = "say where the signing key is kept") Path keyFile,
    @DefaultValue("1h") Duration tokenLife,
    @NotEmpty(
            message =
                "nobody may ask for a token: configure clients, or start with the profile local"
                    + " for the demo ones")
        Map<String, @Valid Account> clients,
    @DefaultValue Map<String, @Valid Account> users,
    @DefaultValue Map<String, @Valid LoginApplication> applications) {}
