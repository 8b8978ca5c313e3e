package org.wishlight.bench.report;

/** What is measured, interleaved in every round. */
public enum Arm {
  SINGLE("raw: one insert each, 64 in flight"),
  BULK_100("raw: bulk writes of 100"),
  BULK_1000("raw: bulk writes of 1,000"),
  OURS_64("Wishlight over HTTP, 64 connections"),
  OURS_256("Wishlight over HTTP, 256 connections"),
  CONNECTOR_64("MongoDB Kafka connector, 64 connections"),
  MODULITH_64("Spring Modulith, 64 connections"),
  OURS_300("Wishlight at 300 per s"),
  CONNECTOR_300("MongoDB Kafka connector at 300 per s"),
  MODULITH_300("Spring Modulith at 300 per s");

  private final String title;

  Arm(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Only the database, no service. */
  boolean isRaw() {
    return this == SINGLE || this == BULK_100 || this == BULK_1000;
  }

  boolean isOurs() {
    return this == OURS_64 || this == OURS_256 || this == OURS_300;
  }

  /** At a rate that all of them should take. */
  boolean isPaced() {
    return this == OURS_300 || this == CONNECTOR_300 || this == MODULITH_300;
  }
}
