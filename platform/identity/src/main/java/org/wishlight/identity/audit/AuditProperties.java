package org.wishlight.identity.audit;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the audit log is.
 *
 * @param auditFolder one file a day, readable by its owner only
 * @param auditKept how long a day's file stays
 */
@Validated
@ConfigurationProperties("wishlight.identity")
record AuditProperties(
    @NotNull(message = "say where the audit log is kept") Path auditFolder,
    @DefaultValue("180d") Period auditKept) {}
