package org.wishlight.matching.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;
import org.wishlight.matching.fit.ReasonWords;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Proposal;

/**
 * A wish that waits for a volunteer's answer.
 *
 * @param version of the wall entry it belongs to
 */
record ProposalView(
    String id,
    String wishId,
    String volunteer,
    String neighborhood,
    String text,
    Category category,
    WishKind kind,
    double score,
    List<String> reasons,
    Instant madeAt,
    Instant expiresAt,
    long version) {

  static ProposalView of(WallDocument wish, Proposal proposal, Locale language) {
    return new ProposalView(
        proposal.id(),
        wish.id(),
        proposal.volunteer(),
        wish.neighborhood(),
        wish.wish().text(),
        wish.wish().category(),
        wish.wish().kind(),
        proposal.score(),
        ReasonWords.of(proposal.reasons(), language),
        proposal.madeAt(),
        proposal.expiresAt(),
        wish.version());
  }
}
