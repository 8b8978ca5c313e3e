package org.wishlight.notification.inbox;

import static org.wishlight.starter.caller.Scope.NEIGHBORHOOD;
import static org.wishlight.starter.caller.Scope.OFFICE;
import static org.wishlight.starter.caller.Scope.OWN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.notification.preference.Preferences;
import org.wishlight.notification.recipient.Recipients;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The caller's notices, or those of a recipient for whom they may act. */
@RestController
@RequestMapping("/api/v1/inbox")
@Tag(name = "inbox")
class InboxController {
  private static final String LAST_EVENT = "Last-Event-ID";

  private final Recipients recipients;
  private final Inbox inbox;
  private final InboxStream stream;
  private final Preferences preferences;

  InboxController(Recipients recipients, Inbox inbox, InboxStream stream, Preferences preferences) {
    this.recipients = recipients;
    this.inbox = inbox;
    this.stream = stream;
    this.preferences = preferences;
  }

  @GetMapping
  @Access(
      resident = OWN,
      volunteer = OWN,
      officer = NEIGHBORHOOD,
      operator = OFFICE,
      system = OFFICE)
  @Operation(
      summary = "Notices, newest first",
      parameters = {
        @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500, else 50"),
        @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the last page")
      })
  @ApiResponse(responseCode = "200", description = "A page of notices")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<Page<NoticeView>> list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) PageRequest page,
      @RequestParam(required = false) @Nullable String recipient,
      @RequestParam(defaultValue = "false") boolean unread,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    checkId("cursor", page.after());
    return recipients
        .of(caller, recipient)
        .flatMap(
            whose ->
                preferences
                    .language(headers, whose)
                    .flatMap(language -> inbox.page(whose, unread, page, language)));
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Access(
      resident = OWN,
      volunteer = OWN,
      officer = NEIGHBORHOOD,
      operator = OFFICE,
      system = OFFICE)
  @Operation(summary = "Notices as they come (event notice) and how many are unread (unread)")
  @ApiResponse(responseCode = "200", description = "Server-sent events, the id is the notice's")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Flux<ServerSentEvent<Object>> stream(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable String recipient,
      @RequestHeader(name = LAST_EVENT, required = false) @Nullable String last,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    checkId(LAST_EVENT, last);
    return recipients
        .of(caller, recipient)
        .flatMapMany(
            whose ->
                preferences
                    .language(headers, whose)
                    .flatMapMany(language -> stream.of(whose, last, language)));
  }

  @PostMapping("/{id}/read")
  @Access(
      resident = OWN,
      volunteer = OWN,
      officer = NEIGHBORHOOD,
      operator = OFFICE,
      system = OFFICE)
  @Operation(summary = "Ticks a notice off; again changes nothing")
  @ApiResponse(responseCode = "200", description = "The notice, with its ETag")
  @ApiResponse(responseCode = "4XX", description = "A problem document (RFC 9457)")
  Mono<ResponseEntity<NoticeView>> read(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    return recipients
        .of(caller, null)
        .flatMap(
            whose ->
                Mono.zip(inbox.find(id, whose), preferences.language(headers, whose))
                    .flatMap(found -> inbox.markRead(found.getT1(), ifMatch, found.getT2())))
        .map(notice -> ResponseEntity.ok().eTag(EntityTags.of(2)).body(notice));
  }

  private static void checkId(String name, @Nullable String id) {
    try {
      if (id == null || UUID.fromString(id).toString().equals(id)) {
        return;
      }
    } catch (IllegalArgumentException forged) {
      // refused below
    }
    throw InvalidRequest.unreadable(List.of(FieldFault.of(name, "format")));
  }
}
