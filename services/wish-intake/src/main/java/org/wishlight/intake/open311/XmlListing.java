package org.wishlight.intake.open311;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Listings as elements: a list of values is an element of elements, named in the singular. */
final class XmlListing {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private XmlListing(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(Listing listing) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("utf-8", "1.0");
      new XmlListing(xml).whole(listing);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private void whole(Listing listing) throws XMLStreamException {
    if (listing.isSingle()) {
      element(listing.root(), listing.rows().getFirst());
    } else {
      elements(listing.root(), listing.item(), listing.rows());
    }
  }

  private void elements(String name, String item, List<?> values) throws XMLStreamException {
    xml.writeStartElement(name);
    for (var value : values) {
      element(item, value);
    }
    xml.writeEndElement();
  }

  private void element(String name, Object value) throws XMLStreamException {
    if (value instanceof List<?> values) {
      elements(name, name.substring(0, name.length() - 1), values);
      return;
    }
    xml.writeStartElement(name);
    if (value instanceof Map<?, ?> fields) {
      for (var field : fields.entrySet()) {
        element(String.valueOf(field.getKey()), field.getValue());
      }
    } else {
      xml.writeCharacters(legal(String.valueOf(value)));
    }
    xml.writeEndElement();
  }

  /** XML 1.0 knows no control characters, not even escaped ones. */
  private static String legal(String text) {
    var legal = new StringBuilder();
    text.codePoints().filter(XmlListing::isLegal).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || (sign >= 0x20 && sign <= 0xD7FF)
        || (sign >= 0xE000 && sign <= 0xFFFD)
        || sign >= 0x10000;
  }
}
