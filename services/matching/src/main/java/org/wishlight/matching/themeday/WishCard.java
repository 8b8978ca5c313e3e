package org.wishlight.matching.themeday;

import java.net.URI;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;
import org.wishlight.contracts.Category;
import org.wishlight.matching.wall.WallDocument;

/**
 * What hangs in the room: what the public wall shows and nothing more. The wish's code is for its
 * wisher alone, so that the card has a mark of its own.
 *
 * @param mark by which people tell cards apart
 * @param address where the wish is taken on this day
 */
record WishCard(String mark, Category category, String text, String address) {
  private static final int MARK_LENGTH = 6;

  static WishCard of(WallDocument wish, String day, URI publicUrl) {
    var address =
        UriComponentsBuilder.fromUri(publicUrl)
            .path("/")
            .queryParam("wish", wish.id())
            .queryParam("themeDay", day)
            .encode()
            .toUriString();
    return new WishCard(mark(wish.id()), wish.wish().category(), wish.wish().text(), address);
  }

  private static String mark(String wish) {
    return wish.substring(Math.max(0, wish.length() - MARK_LENGTH)).toUpperCase(Locale.ROOT);
  }
}
