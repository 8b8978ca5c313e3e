package org.wishlight.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A PDF in the making: pages, each drawn by whoever knows what belongs there. */
public final class Print implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final Letters letters;

  /** Draws one page. */
  @FunctionalInterface
  public interface Drawing {
    void on(Leaf leaf) throws IOException;
  }

  public Print(String title) throws IOException {
    document.getDocumentInformation().setTitle(title);
    letters = new Letters(document);
  }

  public void page(PDRectangle size, Drawing drawing) throws IOException {
    var page = new PDPage(size);
    document.addPage(page);
    try (var pen = new PDPageContentStream(document, page)) {
      drawing.on(new Leaf(pen, letters, size));
    }
  }

  public byte[] bytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    letters.close();
    document.close();
  }
}
