package org.wishlight.bench.peer.modulith;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.bench.peer.FiledWish;

/** The door of the peer. */
@RestController
class FilingController {
  private final Filing filing;

  FilingController(Filing filing) {
    this.filing = filing;
  }

  @PostMapping("/api/v1/wishes")
  @ResponseStatus(HttpStatus.CREATED)
  FiledWish file(@RequestBody Map<String, Object> wish) {
    return filing.file(wish);
  }
}
