package org.wishlight.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Standing;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.WishStatus;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.testing.EventProbe;

/** What matching tells of wishes in xiuyuan, and of persons. */
public record MatchingSays(EventProbe probe, EventJson json) {
  private static final Instant DUE = Instant.parse("2026-12-01T01:00:00Z");

  public void claimed(String wish, long version, @Nullable String account) {
    var standing = standing(WishStatus.CLAIMED, "v1");
    say(wish, version, new MatchEvent.Claimed(standing, "c1", "v1", DUE, account));
  }

  public void released(String wish, long version) {
    var standing = standing(WishStatus.PUBLISHED, null);
    say(wish, version, new MatchEvent.ClaimReleased(standing, "c1", "v1", "没空"));
  }

  public void fulfilled(String wish, long version) {
    var standing = standing(WishStatus.FULFILLED, "v1");
    say(wish, version, new MatchEvent.ClaimFulfilled(standing, "c1", "v1", 0));
  }

  public void confirmed(String wish, long version) {
    var standing = standing(WishStatus.CONFIRMED, "v1");
    say(wish, version, new MatchEvent.Confirmed(standing, "c1", "v1", 5, true));
  }

  public void forgotten(String person, int wishes) {
    say(person, 1, new MatchEvent.PersonForgotten(wishes, false));
  }

  private void say(String subject, long version, MatchEvent event) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_id", UuidCreator.getTimeOrderedEpoch().toString());
    headers.put("ce_type", EventCatalog.typeOf(event.getClass()));
    headers.put("ce_subject", subject);
    headers.put("ce_version", String.valueOf(version));
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_office", "liangcheng");
    headers.put("ce_neighborhood", "xiuyuan");
    var body = new String(json.bytes(json.body(event)), StandardCharsets.UTF_8);
    probe.publish(Topics.MATCH_EVENTS, "xiuyuan", body, headers);
  }

  private static Standing standing(WishStatus status, @Nullable String claimant) {
    var owner = claimant == null ? Owner.neighborhood("xiuyuan") : Owner.claimant(claimant);
    return new Standing(status, Circle.ALL, owner, DUE, "person", claimant);
  }
}
