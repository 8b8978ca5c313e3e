package org.wishlight.intake.imports.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out how a file is written, by what is in it: names and declared types say little. */
final class TableForms {
  private static final int BUFFER = 8_192;
  private static final int HEAD = 64 * 1024;
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private TableForms() {}

  static TableForm of(byte[] file) {
    if (file.length == 0) {
      throw new UnreadableTable("empty-file");
    }
    if (startsWith(file, OLE2)) {
      throw new UnreadableTable("locked-workbook");
    }
    return startsWith(file, ZIP) ? TableForm.WORKBOOK : csv(file);
  }

  private static TableForm csv(byte[] file) {
    var mark = mark(file);
    var charset = mark == null ? unmarked(file) : mark;
    var behindMark = mark == null ? 0 : CsvTable.mark(mark).length;
    if (!decodes(file, behindMark, charset)) {
      throw new UnreadableTable("unknown-encoding");
    }
    var head = new String(file, behindMark, Math.min(HEAD, file.length - behindMark), charset);
    var lineEnd = firstLine(head).endsWith("\r") ? "\r\n" : "\n";
    return new TableForm(Format.CSV, charset.name(), separator(head), mark != null, lineEnd);
  }

  private static @Nullable Charset mark(byte[] file) {
    return Stream.of(UTF_8, UTF_16LE, UTF_16BE)
        .filter(charset -> startsWith(file, CsvTable.mark(charset)))
        .findFirst()
        .orElse(null);
  }

  private static Charset unmarked(byte[] file) {
    for (var each : file) {
      if (each == 0) {
        throw new UnreadableTable("not-a-table");
      }
    }
    return decodes(file, 0, UTF_8) ? UTF_8 : GB18030;
  }

  /** To the last byte, and without keeping what it says. */
  private static boolean decodes(byte[] file, int from, Charset charset) {
    var decoder = charset.newDecoder();
    var bytes = ByteBuffer.wrap(file, from, file.length - from);
    var chars = CharBuffer.allocate(BUFFER);
    while (true) {
      var result = decoder.decode(bytes, chars, true);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      chars.clear();
    }
  }

  private static String firstLine(String head) {
    return head.substring(0, Math.max(0, head.indexOf('\n')));
  }

  /** The one that stands most often in the header, outside of quotes. */
  private static String separator(String head) {
    var counts = new int[SEPARATORS.size()];
    var quoted = false;
    for (var sign : head.strip().toCharArray()) {
      if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && (sign == '\n' || sign == '\r')) {
        break;
      } else if (!quoted && SEPARATORS.contains(sign)) {
        counts[SEPARATORS.indexOf(sign)]++;
      }
    }
    var most = Arrays.stream(counts).max().orElse(0);
    var found = IntStream.range(0, counts.length);
    return String.valueOf(
        SEPARATORS.get(found.filter(n -> counts[n] == most).findFirst().orElse(0)));
  }

  private static boolean startsWith(byte[] file, byte[] head) {
    return file.length >= head.length && Arrays.equals(file, 0, head.length, head, 0, head.length);
  }
}
