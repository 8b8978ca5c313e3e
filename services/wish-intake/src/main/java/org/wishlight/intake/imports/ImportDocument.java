package org.wishlight.intake.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.intake.imports.table.TableForm;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Reach;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.IdempotencyKey;

/**
 * A list of wishes that was received, and how far it has come; what stands in it lies sealed beside
 * it.
 *
 * @param by the account that sent it
 * @param file what is the same for the same file of the same neighbourhood; null once it has failed
 * @param position the last row that is dealt with
 * @param accepted rows that are wishes now
 * @param duplicates how many of them were before
 * @param moreErrors how many are not among {@code errors}
 * @param failure why it cannot go on
 * @param fileUntil until when bad rows can be had back; null before it is over
 * @param holder the replica that works on it, until {@code heldUntil}
 * @param attempts in vain, since it last came further
 */
@Document(ImportDocument.COLLECTION)
record ImportDocument(
    @Id String id,
    String office,
    String neighborhood,
    String by,
    Set<Role> roles,
    String language,
    TableForm form,
    int chunks,
    int total,
    List<String> ignoredColumns,
    @Nullable String file,
    IdempotencyKey.@Nullable Request request,
    ImportStatus status,
    int position,
    int accepted,
    int rejected,
    int duplicates,
    List<RowFault> errors,
    int moreErrors,
    @Nullable RowFault failure,
    Instant receivedAt,
    @Nullable Instant startedAt,
    @Nullable Instant doneAt,
    @Nullable Instant fileUntil,
    @Nullable String holder,
    Instant heldUntil,
    int attempts)
    implements Placed {
  static final String COLLECTION = "imports";

  /** Who sent it, reaching no further than the list does. */
  Caller caller() {
    var reach = new Reach(Scope.NEIGHBORHOOD, by, office, neighborhood);
    return new Caller(by, roles, office, neighborhood, reach);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** Whether rows behind the position may have been filed by somebody who was cut off. */
  boolean mayHaveBeenCutOff() {
    return holder != null;
  }

  /** Whether it was filed by this very import. */
  boolean mayHaveFiled(WishDocument wish) {
    var first = wish.history().getFirst();
    return by.equals(first.actor()) && !first.time().isBefore(receivedAt);
  }
}
