package org.wishlight.matching.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.server.ResponseStatusException;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;

/** A photo that is being sent, taken up as it comes: never on disk, never more than is allowed. */
final class SentPhoto {
  static final String FILE = "file";
  static final int LARGEST = 8 * 1024 * 1024;

  /** So far a file that is too large is heard out: who is cut short does not hear the answer. */
  private static final int PATIENCE = 2 * LARGEST;

  private static final int MOST_FAULTS = 10;
  private static final int SOON = 5;

  private final Semaphore room;
  private final FastByteArrayOutputStream file = new FastByteArrayOutputStream();
  private final Set<FieldFault> faults = new LinkedHashSet<>();
  private boolean isComplete;
  private int taken;
  private long sent;

  /**
   * @param room how many bytes may be in memory for all that are being sent
   */
  SentPhoto(Semaphore room) {
    this.room = room;
  }

  SentPhoto add(PartEvent event) {
    var content = new byte[event.content().readableByteCount()];
    event.content().read(content);
    DataBufferUtils.release(event.content());
    if (event.name().equals(FILE) && !isComplete) {
      keep(content);
      isComplete = event.isLast();
    } else if (faults.size() < MOST_FAULTS) {
      faults.add(FieldFault.of(event.name(), event.name().equals(FILE) ? "part-twice" : "unknown"));
    }
    return this;
  }

  private void keep(byte[] content) {
    sent += content.length;
    if (sent > PATIENCE) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    if (sent > LARGEST) {
      return;
    }
    if (!room.tryAcquire(content.length)) {
      throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of("retryAfter", SOON));
    }
    taken += content.length;
    try {
      file.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * @throws InvalidRequest naming what is missing, there twice, or unknown
   */
  byte[] content() {
    if (sent > LARGEST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    if (!isComplete) {
      faults.add(FieldFault.of(FILE, "required"));
    }
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults.stream().toList());
    }
    return file.toByteArrayUnsafe();
  }

  /** What a repeat is known by. */
  static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void giveRoom() {
    room.release(taken);
  }
}
