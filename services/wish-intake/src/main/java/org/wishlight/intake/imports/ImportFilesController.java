package org.wishlight.intake.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.Charset;
import java.time.Clock;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.intake.imports.table.Format;
import org.wishlight.intake.imports.table.TableForm;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** The files that people get: one to fill in, and one with what they have to correct. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportFilesController {
  private static final DefaultDataBufferFactory BUFFERS = new DefaultDataBufferFactory();

  private final Imports imports;
  private final RejectedFile rejected;
  private final Clock clock;
  private final byte[] template = Template.workbook();

  ImportFilesController(Imports imports, RejectedFile rejected, Clock clock) {
    this.imports = imports;
    this.rejected = rejected;
    this.clock = clock;
  }

  @GetMapping("/template.xlsx")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "The workbook to fill in")
  @ApiResponse(
      responseCode = "200",
      description = "A workbook with headings, an example and notes",
      content =
          @Content(
              mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> template() {
    return file(Format.XLSX.type(), "wishes.xlsx").body(template);
  }

  @GetMapping("/{id}/rejected")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE, system = Scope.OFFICE)
  @Operation(summary = "The bad rows as a file like the one sent, each with what is wrong")
  @ApiResponse(
      responseCode = "200",
      description = "CSV or a workbook, with one more column",
      content = @Content(schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "204", description = "No row was bad")
  @ApiResponse(responseCode = "409", description = "It is not over yet")
  @ApiResponse(responseCode = "410", description = "The file is kept no longer")
  Mono<ResponseEntity<Publisher<DataBuffer>>> rejected(
      @PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return imports.get(id, caller).map(this::rejected);
  }

  private ResponseEntity<Publisher<DataBuffer>> rejected(ImportDocument found) {
    if (!found.status().isOver()) {
      throw Refusal.wrongState(found.id(), found.status());
    }
    if (found.rejected() == 0) {
      return ResponseEntity.noContent().build();
    }
    if (found.fileUntil() == null || found.fileUntil().isBefore(clock.instant())) {
      throw ImportRefusals.fileGone(found.id());
    }
    var name = "rejected-" + found.id() + "." + found.form().format().extension();
    return file(type(found.form()), name).body(rejected.of(found, BUFFERS));
  }

  private static MediaType type(TableForm form) {
    return form.format() == Format.CSV
        ? new MediaType(form.format().type(), Charset.forName(form.charset()))
        : form.format().type();
  }

  private static ResponseEntity.BodyBuilder file(MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString());
  }
}
