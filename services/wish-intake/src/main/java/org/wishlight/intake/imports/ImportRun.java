package org.wishlight.intake.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wishlight.intake.imports.table.UnreadableTable;
import org.wishlight.starter.privacy.Pseudonyms;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;

/**
 * Works imports off, on whichever replica, by a thread that may wait. What is done is stored with
 * every batch: who takes over goes on there, and what was filed twice on the way is one wish.
 */
@Component
class ImportRun {
  static final int BATCH = 200;
  static final Duration HELD = Duration.ofSeconds(30);
  static final Duration KEPT = Duration.ofDays(7);

  private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
  private static final Duration TURN = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int MOST_ATTEMPTS = 60;

  private final Imports imports;
  private final ReceivedFiles files;
  private final Rejections rejections;
  private final RowFiling filing;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  ImportRun(
      Imports imports,
      ReceivedFiles files,
      Rejections rejections,
      RowFiling filing,
      Pseudonyms pseudonyms,
      Clock clock) {
    this.imports = imports;
    this.files = files;
    this.rejections = rejections;
    this.filing = filing;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * Takes the import that has waited longest and works on it.
   *
   * @param goOn asked between batches
   * @return whether there was one
   */
  boolean work(String holder, BooleanSupplier goOn) {
    var now = clock.instant();
    var taken = imports.take(holder, now, now.plus(HELD)).block();
    if (taken != null) {
      new Turn(taken, holder, now.plus(TURN), goOn).work();
    }
    return taken != null;
  }

  /** One replica's time with one import. */
  private final class Turn {
    private final String holder;
    private final Instant end;
    private final BooleanSupplier goOn;
    private ImportDocument now;
    private boolean isInDoubt;

    Turn(ImportDocument taken, String holder, Instant end, BooleanSupplier goOn) {
      this.now = taken;
      this.holder = holder;
      this.end = end;
      this.goOn = goOn;
      this.isInDoubt = taken.mayHaveBeenCutOff();
    }

    void work() {
      try (var list = WishList.of(now.form().reader(files.open(now)))) {
        workOff(list);
      } catch (UnreadableTable unreadable) {
        fail(RowFault.of(now.position(), WishList.fault(unreadable)));
      } catch (InvalidRequest unfit) {
        fail(RowFault.of(now.position(), unfit.faults().getFirst()));
      } catch (IOException | RuntimeException failure) {
        stumble(failure);
      }
    }

    private void workOff(WishList list) {
      var keys = new RowKeys(pseudonyms, now.office(), now.neighborhood());
      var batch = next(list, keys);
      while (!batch.isEmpty() && mayGoOn()) {
        if (!file(batch)) {
          log.info("Import {} is worked off elsewhere", now.id());
          return;
        }
        batch = next(list, keys);
      }
      if (batch.isEmpty()) {
        finish();
      } else {
        imports.release(now, holder, clock.instant()).block();
      }
    }

    /** Rows that are dealt with count for the keys of those that are not. */
    private List<RowFiling.Keyed> next(WishList list, RowKeys keys) {
      var batch = new ArrayList<RowFiling.Keyed>();
      var row = list.next();
      while (row != null) {
        var wish = WishRow.of(row, list.heading(), now.neighborhood());
        var key = keys.next(wish);
        if (wish.number() > now.position()) {
          batch.add(new RowFiling.Keyed(wish, key));
        }
        row = batch.size() < BATCH ? list.next() : null;
      }
      return batch;
    }

    private boolean mayGoOn() {
      var instant = clock.instant();
      return goOn.getAsBoolean()
          && (instant.isBefore(end) || !Boolean.TRUE.equals(imports.isAnyWaiting(instant).block()));
    }

    private boolean file(List<RowFiling.Keyed> batch) {
      var rows = Objects.requireNonNull(filing.file(batch, now, isInDoubt).block());
      isInDoubt = false;
      var outcome = BatchOutcome.of(batch.getLast().row().number(), rows);
      var instant = clock.instant();
      rejections.note(now, outcome.faults(), instant.plus(KEPT)).block();
      var next = imports.advance(now, holder, outcome, instant.plus(HELD)).block();
      if (next != null) {
        now = next;
      }
      return next != null;
    }

    private void finish() {
      var instant = clock.instant();
      var until = instant.plus(KEPT);
      imports.finish(now, holder, instant, until).block();
      if (now.rejected() == 0) {
        files.remove(now.id()).block();
      } else {
        files.keepUntil(now.id(), until).then(rejections.keepUntil(now.id(), until)).block();
      }
      log.info("Import {} is done: {} of {} rows accepted", now.id(), now.accepted(), now.total());
    }

    private void fail(RowFault why) {
      log.warn("Import {} has failed behind row {}: {}", now.id(), now.position(), why.code());
      var instant = clock.instant();
      imports.fail(now, holder, why, instant, instant.plus(KEPT)).block();
    }

    /** What is not the file's fault passes, or an import would hang for ever. */
    private void stumble(Exception failure) {
      if (failure instanceof Refusal gone && gone.status().is4xxClientError()) {
        fail(new RowFault(now.position(), "file", gone.problem(), Map.of()));
      } else if (now.attempts() >= MOST_ATTEMPTS) {
        log.error("Import {} is given up", now.id(), failure);
        fail(new RowFault(now.position(), "file", "given-up", Map.of()));
      } else {
        log.warn("Import {} goes on soon: {}", now.id(), failure.toString());
        imports.postpone(now, holder, clock.instant().plus(PAUSE)).block();
      }
    }
  }
}
