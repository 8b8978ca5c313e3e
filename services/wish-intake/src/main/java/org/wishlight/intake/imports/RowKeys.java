package org.wishlight.intake.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wishlight.starter.privacy.Pseudonyms;
import org.wishlight.starter.web.IdempotencyKey;

/**
 * The keys under which the rows of one list are filed: made of what a row says, so that the same
 * row of any list is filed once, and as often as it stands in one list. Nobody can find out from a
 * key what the row says.
 */
final class RowKeys {
  private static final String PURPOSE = "import-row";

  private final Pseudonyms pseudonyms;
  private final String office;
  private final String neighborhood;
  private final Map<UUID, Integer> seen = new HashMap<>();

  RowKeys(Pseudonyms pseudonyms, String office, String neighborhood) {
    this.pseudonyms = pseudonyms;
    this.office = office;
    this.neighborhood = neighborhood;
  }

  /** To be asked once for every row, in order. */
  IdempotencyKey next(WishRow row) {
    var mark = pseudonyms.of(PURPOSE, office, neighborhood, row.body());
    var occurrence = seen.merge(mark, 1, Integer::sum);
    return new IdempotencyKey("import/" + mark + "/" + occurrence);
  }
}
