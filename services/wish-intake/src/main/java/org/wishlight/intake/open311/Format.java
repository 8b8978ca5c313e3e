package org.wishlight.intake.open311;

import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

/** The two formats of the standard; the path's end names one. */
enum Format {
  JSON(new MediaType("application", "json")) {
    @Override
    byte[] write(Listing listing) {
      return MAPPER.writeValueAsBytes(
          listing.isSingle() ? listing.rows().getFirst() : listing.rows());
    }
  },
  XML(new MediaType("text", "xml", java.nio.charset.StandardCharsets.UTF_8)) {
    @Override
    byte[] write(Listing listing) {
      return XmlListing.write(listing);
    }
  };

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final MediaType type;

  Format(MediaType type) {
    this.type = type;
  }

  static Format of(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().value().endsWith(".xml") ? XML : JSON;
  }

  MediaType type() {
    return type;
  }

  abstract byte[] write(Listing listing);
}
