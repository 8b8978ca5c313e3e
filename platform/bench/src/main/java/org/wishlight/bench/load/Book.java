package org.wishlight.bench.load;

/** Gives every wish of a run its own number, and brings what is seen of it to its place. */
public final class Book {
  private static final int MOST_PER_ARM = 400_000;

  private int next = 1;
  private volatile Filings open = new Filings(0, 0);

  /** A new arm begins; what is still seen of older ones is dropped. */
  public Filings open() {
    var filings = new Filings(next, MOST_PER_ARM);
    next += MOST_PER_ARM;
    open = filings;
    return filings;
  }

  public void see(int number, long at) {
    open.see(number, at);
  }
}
