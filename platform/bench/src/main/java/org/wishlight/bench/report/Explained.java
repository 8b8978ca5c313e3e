package org.wishlight.bench.report;

/** What a reader must know to trust the figures. */
final class Explained {
  static final String GOALS =
      "Ratios within this run: the median over the rounds of one arm against the other in the same"
          + " round. Raw single inserts are counted with their client's CPU, for that client does"
          + " what the service does; everywhere else the client is left out.";

  static final String ARMS =
      "Medians of %d round(s), after %,d requests to wish-intake. One document has %d bytes, as wish-intake stores it; the raw arms"
          + " insert copies of it under the same indexes. Everything is answered after majority and"
          + " journal. Wish-intake checks tokens, validates, takes an Idempotency-Key, encrypts and"
          + " tells Kafka three records a wish; the peers do none of the former and tell one."
          + " Whoever has no part in an arm is paused. CPU is user and system time of each process"
          + " for each accepted wish, the relay's work behind the answer included.";

  static final String ROUNDS =
      "The same arm in each round; the order of the arms changes. Spring Modulith accepts faster"
          + " than it tells Kafka; its rate on Kafka counts until the last of its wishes is seen.";

  static final String OVERLOAD =
      "Sent on 4,096 connections by the clock, at twice the rate taken on 256 connections.";

  static final String FRESHNESS =
      "From the moment a wish was to be sent until it came by the wall's event stream, and until"
          + " its fact was committed with the figures; medians over the rounds, matching and"
          + " statistics on the same machine.";

  private Explained() {}
}
