package org.wishlight.matching.claim;

import org.wishlight.matching.wall.Outcome.Photo;

/** A photo as it is kept: the size may not be the one it was sent in. */
record PhotoView(String id, String claim, int width, int height) {

  static PhotoView of(Photo photo) {
    return new PhotoView(photo.id(), photo.claim(), photo.width(), photo.height());
  }
}
