package org.wishlight.intake.imports.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How large a packed file may get: in all, and against what was sent. */
final class UnpackedLimit {
  private static final long MOST = 256L * 1024 * 1024;
  private static final long HARMLESS = 32L * 1024 * 1024;
  private static final long MOST_TIMES = 150;

  private final long packed;
  private long unpacked;

  UnpackedLimit(long packed) {
    this.packed = packed;
  }

  InputStream counting(InputStream content) {
    return new Counting(content);
  }

  private void add(long bytes) {
    unpacked += Math.max(0, bytes);
    if (unpacked > MOST || (unpacked > HARMLESS && unpacked > packed * MOST_TIMES)) {
      throw new UnreadableTable("too-large-unpacked");
    }
  }

  private final class Counting extends FilterInputStream {
    Counting(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      var read = super.read();
      add(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      var read = super.read(bytes, from, length);
      add(read);
      return read;
    }
  }
}
