package org.wishlight.matching.claim;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.IMAGE_JPEG;
import static org.springframework.http.MediaType.IMAGE_JPEG_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.IdempotencyKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Photos of what was done, over HTTP. */
@RestController
@RequestMapping("/api/v1/claims/{id}/photos")
@Tag(name = "claims")
class PhotoController {
  private static final int ROOM = 2 * SentPhoto.LARGEST;
  private static final Duration STALLED = Duration.ofSeconds(30);

  private final Photographing photographing;
  private final Semaphore room = new Semaphore(ROOM);

  PhotoController(Photographing photographing) {
    this.photographing = photographing;
  }

  /** What is sent, for the OpenAPI document. */
  record Form(
      @Schema(type = "string", format = "binary", description = "JPEG or PNG, up to 8 MB")
          byte[] file) {}

  @PostMapping(consumes = MULTIPART_FORM_DATA_VALUE, produces = APPLICATION_JSON_VALUE)
  @Access(volunteer = Scope.OWN, officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Keeps a photo of what is done; nothing but the picture is kept of it")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = Form.class)))
  Mono<ResponseEntity<PhotoView>> add(
      @PathVariable String id,
      @RequestBody Flux<PartEvent> parts,
      Caller caller,
      Optional<IdempotencyKey> key) {
    return Mono.using(
        () -> new SentPhoto(room),
        photo ->
            photographing
                .add(id, caller, taken(parts, photo), key)
                .map(kept -> kept.map(PhotoView::of).at(path(id, kept.body().id()))),
        SentPhoto::giveRoom);
  }

  private static String path(String claim, String photo) {
    return ClaimController.PATH + "/" + claim + "/photos/" + photo;
  }

  private static Mono<byte[]> taken(Flux<PartEvent> parts, SentPhoto photo) {
    return parts
        .timeout(STALLED)
        .reduce(photo, SentPhoto::add)
        .onErrorMap(
            TimeoutException.class,
            stalled -> new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT))
        .doOnDiscard(PartEvent.class, unread -> DataBufferUtils.release(unread.content()))
        .map(SentPhoto::content);
  }

  @GetMapping(path = "/{photo}", produces = IMAGE_JPEG_VALUE)
  @Access(
      resident = Scope.OWN,
      volunteer = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE)
  @Operation(summary = "A photo, for the claimant, whose wish it is, and the staff")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = IMAGE_JPEG_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  Mono<ResponseEntity<Publisher<DataBuffer>>> show(
      @PathVariable String id, @PathVariable String photo, Caller caller) {
    return photographing
        .show(id, photo, caller)
        .map(
            kept ->
                ResponseEntity.ok()
                    .contentType(IMAGE_JPEG)
                    .cacheControl(CacheControl.noStore())
                    .body(kept.getDownloadStream()));
  }
}
