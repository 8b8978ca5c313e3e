package org.wishlight.intake.imports.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as people and strangers make them. */
public final class Workbooks {
  private Workbooks() {}

  public static byte[] workbook(Consumer<Worksheet> content) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Test", "1.0")) {
      content.accept(workbook.newWorksheet("一"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  public static byte[] workbook(List<List<String>> rows) {
    return workbook(
        sheet -> {
          for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < rows.get(row).size(); column++) {
              sheet.value(row, column, rows.get(row).get(column));
            }
          }
        });
  }

  /** With {@code xml} as its only sheet's. */
  static byte[] withSheet(String xml) {
    return replacing("xl/worksheets/sheet1.xml", xml.getBytes(UTF_8));
  }

  static byte[] replacing(String entry, byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var to = new ZipOutputStream(out)) {
      for (var known : entries(workbook(List.of(List.of("x")))).entrySet()) {
        to.putNextEntry(new ZipEntry(known.getKey()));
        to.write(known.getKey().equals(entry) ? content : known.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static Map<String, byte[]> entries(byte[] file) {
    var entries = new LinkedHashMap<String, byte[]>();
    var channel = new SeekableInMemoryByteChannel(file);
    try (var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return entries;
  }

  public static List<TableRow> rows(byte[] file) {
    var rows = new ArrayList<TableRow>();
    try (var reader = TableForm.of(file).firstReader(file)) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return rows;
  }
}
