package org.wishlight.identity.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down who came in and who was refused; what the disk does not take, the log tells. */
@Component
public class AuditLog {

  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

  private final AuditFiles files;
  private final Clock clock;
  private final JsonMapper json;

  AuditLog(AuditFiles files, Clock clock, JsonMapper json) {
    this.files = files;
    this.clock = clock;
    this.json = json;
  }

  public synchronized void record(AuditKind kind, Actor actor, String detail) {
    var entry = AuditEntry.of(kind, clock.instant(), actor, detail);
    var line = json.writeValueAsString(entry);
    try {
      files.append(AuditFiles.dayOf(entry.time()), (line + "\n").getBytes(UTF_8));
    } catch (IOException full) {
      LOG.error("not in the audit log: {}", line, full);
    }
  }
}
