package org.wishlight.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTests {
  @Test
  void isWholeWithTheLastByteOfItsLength() {
    var text = "HTTP/1.1 201 Created\r\nContent-Length: 4\r\n\r\nwish";

    assertThat(reply(text).status()).isEqualTo(201);
    assertThat(isWhole(text)).isTrue();
    assertThat(isWhole(text.substring(0, text.length() - 1))).isFalse();
  }

  @Test
  void isWholeWithItsLastChunk() {
    var text = "HTTP/1.1 201 \r\nTransfer-Encoding: chunked\r\n\r\n4\r\nwish\r\n0\r\n\r\n";

    assertThat(isWhole(text)).isTrue();
    assertThat(isWhole(text.substring(0, text.length() - 2))).isFalse();
  }

  @Test
  void isNotKnownBeforeTheEndOfItsHead() {
    var bytes = "HTTP/1.1 201 Created\r\nContent-".getBytes(ISO_8859_1);

    assertThat(Reply.of(bytes, bytes.length)).isNull();
  }

  @Test
  void saysWhetherToComeBack() {
    var refusal = reply("HTTP/1.1 503 x\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");

    assertThat(Reply.isRefusal(refusal.status())).isTrue();
    assertThat(refusal.saysWhenToRetry()).isTrue();
    assertThat(reply("HTTP/1.1 503 x\r\n\r\n").saysWhenToRetry()).isFalse();
  }

  private static Reply reply(String text) {
    var bytes = text.getBytes(ISO_8859_1);
    return requireNonNull(Reply.of(bytes, bytes.length));
  }

  private static boolean isWhole(String text) {
    var bytes = text.getBytes(ISO_8859_1);
    return reply(text).isWhole(bytes, bytes.length);
  }
}
