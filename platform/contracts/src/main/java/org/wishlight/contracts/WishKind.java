package org.wishlight.contracts;

/** Whether somebody does something, gives something, or a shared place changes. */
public enum WishKind {
  SERVICE,
  GOODS,
  FACILITY
}
