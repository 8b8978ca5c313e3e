package org.wishlight.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP/1.1 answer, as far as a client needs it that has asked one thing at a time.
 *
 * @param length of head and body; 0 while it is not known
 */
record Reply(int status, boolean saysWhenToRetry, boolean closes, int length, boolean chunked) {
  private static final String LENGTH = "\r\ncontent-length:";
  private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(ISO_8859_1);

  static boolean isRefusal(int status) {
    return status == 429 || status == 503;
  }

  /** Null as long as the head is not whole. */
  static @Nullable Reply of(byte[] read, int count) {
    var text = new String(read, 0, count, ISO_8859_1);
    var end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return null;
    }
    var head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
    var chunked = head.contains("\r\ntransfer-encoding: chunked");
    return new Reply(
        Integer.parseInt(head, 9, 12, 10),
        head.contains("\r\nretry-after:"),
        head.contains("\r\nconnection: close"),
        end + 4 + (chunked ? 0 : bodyLength(head)),
        chunked);
  }

  boolean isWhole(byte[] read, int count) {
    return chunked ? endsWithLastChunk(read, count) : count >= length;
  }

  private static boolean endsWithLastChunk(byte[] read, int count) {
    var from = count - LAST_CHUNK.length;
    return from > 0 && Arrays.equals(read, from, count, LAST_CHUNK, 0, LAST_CHUNK.length);
  }

  private static int bodyLength(String head) {
    var at = head.indexOf(LENGTH);
    if (at < 0) {
      return 0;
    }
    var from = at + LENGTH.length();
    return Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)).strip());
  }
}
