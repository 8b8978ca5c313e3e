package org.wishlight.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.server.ResponseStatusException;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** What is being sent, taken up as it comes: never on disk, never more than is allowed. */
final class Upload {
  static final String FILE = "file";
  static final String NEIGHBORHOOD = "neighborhood";

  private static final List<String> PARTS = List.of(FILE, NEIGHBORHOOD);
  private static final int LARGEST_FILE = 20 * 1024 * 1024;
  private static final int LARGEST_WORD = 1_024;
  private static final int MOST_FAULTS = 10;

  private final UploadRoom room;
  private final Map<String, FastByteArrayOutputStream> parts = new HashMap<>();
  private final Set<String> complete = new HashSet<>();
  private final List<FieldFault> faults = new ArrayList<>();
  private long taken;

  Upload(UploadRoom room) {
    this.room = room;
  }

  Upload add(PartEvent event) {
    var content = new byte[event.content().readableByteCount()];
    event.content().read(content);
    DataBufferUtils.release(event.content());
    if (PARTS.contains(event.name()) && !complete.contains(event.name())) {
      keep(event.name(), content);
      if (event.isLast()) {
        complete.add(event.name());
      }
    } else if (event.isLast() && faults.size() < MOST_FAULTS) {
      var code = complete.contains(event.name()) ? "part-twice" : "unknown";
      faults.add(FieldFault.of(event.name(), code));
    }
    return this;
  }

  private void keep(String name, byte[] content) {
    var part = part(name);
    if (part.size() + content.length > (name.equals(FILE) ? LARGEST_FILE : LARGEST_WORD)) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    room.take(content.length);
    taken += content.length;
    try {
      part.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private FastByteArrayOutputStream part(String name) {
    return parts.computeIfAbsent(name, first -> new FastByteArrayOutputStream());
  }

  /**
   * @throws InvalidRequest naming what is missing, there twice, or unknown
   */
  Upload checked() {
    if (!complete.contains(FILE)) {
      faults.add(FieldFault.of(FILE, "required"));
    }
    if (neighborhood().isEmpty()) {
      faults.add(FieldFault.of(NEIGHBORHOOD, "required"));
    }
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults);
    }
    return this;
  }

  byte[] file() {
    return part(FILE).toByteArrayUnsafe();
  }

  String neighborhood() {
    return new String(part(NEIGHBORHOOD).toByteArrayUnsafe(), UTF_8).strip();
  }

  void giveRoom() {
    room.give(taken);
  }
}
