package org.wishlight.intake.imports.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook from strangers before it is opened: how large it unpacks, and whether
 * its XML is harmless. Nothing is kept in memory.
 */
final class WorkbookLimits {
  private static final int MOST_ENTRIES = 2_000;
  private static final XMLInputFactory XML = harmless();

  private final SheetLimits sheets = new SheetLimits();
  private final UnpackedLimit unpacked;

  private WorkbookLimits(int packed) {
    unpacked = new UnpackedLimit(packed);
  }

  /**
   * @throws UnreadableTable for what is no workbook, or would not be opened without harm
   */
  static void check(byte[] file) {
    if (entries(file) > MOST_ENTRIES) {
      throw new UnreadableTable("too-large-unpacked");
    }
    var limits = new WorkbookLimits(file.length);
    try (var zip = zip(file)) {
      for (var entry : Collections.list(zip.getEntries())) {
        limits.check(zip, entry);
      }
    } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
      throw new UnreadableTable("not-a-workbook");
    }
    limits.sheets.checkStrings();
  }

  private static ZipFile zip(byte[] file) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
  }

  private void check(ZipFile zip, ZipArchiveEntry entry) throws IOException, XMLStreamException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableTable("locked-workbook");
    }
    try (var content = unpacked.counting(zip.getInputStream(entry))) {
      scan(content);
    } catch (XMLStreamException malformed) {
      if (isXml(entry)) {
        throw malformed;
      }
    }
  }

  /** Pictures and the like are none; but a sheet may hide under any name, so all are looked at. */
  private static boolean isXml(ZipArchiveEntry entry) {
    return entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
  }

  private void scan(InputStream content) throws XMLStreamException {
    var xml = XML.createXMLStreamReader(content);
    try {
      while (xml.hasNext()) {
        xml.next();
        sheets.look(xml);
      }
    } finally {
      xml.close();
    }
  }

  /** Central directory headers: reading them costs memory for each. */
  private static int entries(byte[] file) {
    var count = 0;
    for (var n = 0; n + 3 < file.length; n++) {
      if (file[n] == 'P' && file[n + 1] == 'K' && file[n + 2] == 1 && file[n + 3] == 2) {
        count++;
      }
    }
    return count;
  }

  private static XMLInputFactory harmless() {
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    return factory;
  }
}
