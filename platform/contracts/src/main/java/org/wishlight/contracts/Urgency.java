package org.wishlight.contracts;

/** How soon the resident needs it. */
public enum Urgency {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}
