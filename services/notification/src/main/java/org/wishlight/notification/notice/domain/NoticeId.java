package org.wishlight.notification.notice.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.wishlight.notification.recipient.domain.Recipient;

/**
 * The same event, recipient and channel give the same id, whoever works it out and how often: a
 * notice that is there cannot be written again. Its first half is that of the event's UUIDv7, so
 * that notices sort by time.
 */
public final class NoticeId {
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM = 0x3FFF_FFFF_FFFF_FFFFL;

  private NoticeId() {}

  public static UUID of(UUID event, Recipient recipient, String channel) {
    var digest = sha256(String.join("\n", event.toString(), recipient.address(), channel));
    return new UUID(
        event.getMostSignificantBits(), ByteBuffer.wrap(digest).getLong() & RANDOM | VARIANT);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
