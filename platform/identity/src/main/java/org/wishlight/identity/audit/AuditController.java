package org.wishlight.identity.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit log for those who answer for an office, and for the platform's own people. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

  private static final String CSV = "text/csv";

  private final AuditReader log;

  AuditController(AuditReader log) {
    this.log = log;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Logins, refusals, tokens and logouts",
      description = "The newest first; as text/csv all that are asked for, the oldest first.",
      security = @SecurityRequirement(name = "bearer"),
      extensions =
          @Extension(
              name = "x-access",
              properties = {
                @ExtensionProperty(name = "OPERATOR", value = "office"),
                @ExtensionProperty(name = "OPS", value = "all")
              }))
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = AuditPage.class)),
        @Content(mediaType = CSV, schema = @Schema(type = "string"))
      })
  AuditPage page(
      @Parameter(hidden = true) @AuthenticationPrincipal Jwt caller,
      @ParameterObject AuditQuestion question) {
    var asked = question.asked(Readers.office(caller));
    return AuditPage.of(log.newest(asked.query(), asked.limit() + 1), asked.limit());
  }

  @GetMapping(produces = CSV)
  @Operation(hidden = true)
  void spreadsheet(
      @AuthenticationPrincipal Jwt caller, AuditQuestion question, HttpServletResponse answer)
      throws IOException {
    var asked = question.asked(Readers.office(caller));
    answer.setContentType(CSV + ";charset=UTF-8");
    answer.setHeader("Content-Disposition", "attachment; filename=\"identity-audit.csv\"");
    try (var out = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8)) {
      log.each(asked.query(), AuditCsv.begin(out)::write);
    }
  }
}
