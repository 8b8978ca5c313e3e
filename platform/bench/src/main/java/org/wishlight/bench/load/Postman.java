package org.wishlight.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files wishes over a number of connections from one thread: a client that shares two cores with
 * what it measures must be lean.
 */
public final class Postman implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long LONGEST_WAIT = 50;

  private final InetSocketAddress server;
  private final List<Letter> letters;
  private final int largest;
  private final Selector selector;
  private final ArrayDeque<Connection> idle = new ArrayDeque<>();
  private final Set<Connection> busy = new HashSet<>();

  public Postman(int port, List<Letter> letters, int connections) {
    this.server = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    this.letters = letters;
    this.largest = letters.stream().mapToInt(Letter::length).max().orElseThrow();
    try {
      selector = Selector.open();
      for (var n = 0; n < connections; n++) {
        idle.add(Connection.open(server, selector, largest));
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Returns when everything that was sent is answered, or nobody waits for it any longer. */
  public void deliver(Pace pace, Filings filings) {
    try {
      var start = System.nanoTime();
      var isOver = false;
      while (!isOver || !busy.isEmpty()) {
        var now = System.nanoTime();
        isOver = isOver || pace.isOver(filings.begun(), start, now) || !filings.hasRoom();
        if (!isOver) {
          sendDue(pace, filings, start);
        } else if (now - start > pace.time().plus(PATIENCE).toNanos()) {
          giveUp(filings);
        }
        selector.select(ready -> handle(ready, filings), wait(pace, filings, start, isOver));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void sendDue(Pace pace, Filings filings, long start) throws IOException {
    while (!idle.isEmpty() && filings.hasRoom() && filings.begun() < pace.most()) {
      var now = System.nanoTime();
      var due = pace.due(filings.begun(), start, now);
      if (due > now) {
        return;
      }
      send(idle.pop(), filings.begin(due));
    }
  }

  private void send(Connection connection, int wish) throws IOException {
    busy.add(connection);
    connection.send(letters.get(wish % letters.size()), wish);
  }

  private long wait(Pace pace, Filings filings, long start, boolean isOver) {
    if (isOver || idle.isEmpty()) {
      return LONGEST_WAIT;
    }
    var now = System.nanoTime();
    var millis = (pace.due(filings.begun(), start, now) - now) / 1_000_000;
    return Math.clamp(millis, 1, LONGEST_WAIT);
  }

  private void handle(SelectionKey ready, Filings filings) {
    var connection = (Connection) ready.attachment();
    try {
      if (ready.isWritable()) {
        connection.goOn();
      }
      if (ready.isReadable()) {
        take(connection, connection.read(), filings);
      }
    } catch (IOException broken) {
      replace(connection, filings);
    }
  }

  private void take(Connection connection, @Nullable Reply reply, Filings filings)
      throws IOException {
    if (reply == null) {
      return;
    }
    filings.answer(connection.number(), reply.status(), System.nanoTime());
    if (Reply.isRefusal(reply.status()) && !reply.saysWhenToRetry()) {
      filings.missRetryAfter();
    }
    busy.remove(connection);
    if (reply.closes()) {
      connection.close();
      idle.add(Connection.open(server, selector, largest));
    } else {
      idle.add(connection);
    }
  }

  private void replace(Connection broken, Filings filings) {
    try {
      broken.close();
      idle.remove(broken);
      if (busy.remove(broken)) {
        filings.answer(broken.number(), Filings.UNANSWERED, System.nanoTime());
      }
      idle.add(Connection.open(server, selector, largest));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void giveUp(Filings filings) {
    for (var connection : Set.copyOf(busy)) {
      replace(connection, filings);
    }
  }

  @Override
  public void close() {
    try {
      for (var key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
