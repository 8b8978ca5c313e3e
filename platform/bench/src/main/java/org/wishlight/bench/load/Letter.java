package org.wishlight.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A request that is ready but for the wish's number in its mark, its key and its phone. */
public final class Letter {
  /** Where the body leaves room for the phone's last digits. */
  public static final String PHONE = "13800000000";

  private final byte[] bytes;
  private final List<Integer> marks;
  private final List<Integer> phones;

  private Letter(byte[] bytes) {
    this.bytes = bytes;
    this.marks = positions(bytes, Mark.BLANK);
    this.phones = positions(bytes, PHONE);
  }

  /** A filing with all that a careful client sends. */
  public static Letter filing(int port, String token, String body) {
    var content = body.getBytes(UTF_8);
    var head =
        """
        POST /api/v1/wishes HTTP/1.1
        Host: 127.0.0.1:%d
        Authorization: Bearer %s
        Content-Type: application/json
        Accept: application/json
        Idempotency-Key: %s
        Content-Length: %d

        """
            .formatted(port, token, Mark.BLANK, content.length)
            .replace("\n", "\r\n")
            .getBytes(US_ASCII);
    var whole = ByteBuffer.allocate(head.length + content.length).put(head).put(content);
    return new Letter(whole.array());
  }

  /** Leaves the buffer ready to be sent. */
  void write(int number, ByteBuffer buffer) {
    buffer.clear().put(bytes);
    marks.forEach(at -> Mark.write(number, buffer, at));
    phones.forEach(at -> writePhone(number, buffer, at));
    buffer.flip();
  }

  int length() {
    return bytes.length;
  }

  private static void writePhone(int number, ByteBuffer buffer, int position) {
    var rest = number;
    for (var digit = PHONE.length() - 1; digit > 2; digit--) {
      buffer.put(position + digit, (byte) ('0' + rest % 10));
      rest /= 10;
    }
  }

  private static List<Integer> positions(byte[] bytes, String word) {
    var text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    var found = new ArrayList<Integer>();
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      found.add(at);
    }
    return List.copyOf(found);
  }
}
