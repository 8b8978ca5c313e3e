package org.wishlight.local.infra;

/** Something on this machine stands in the way; the message is one clear line for a person. */
public final class Refusal extends RuntimeException {
  private final String line;

  public Refusal(String line) {
    super(line);
    this.line = line;
  }

  public String line() {
    return line;
  }
}
