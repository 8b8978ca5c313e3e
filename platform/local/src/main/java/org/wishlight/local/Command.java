package org.wishlight.local;

import org.wishlight.local.keys.KeyCommand;

/** What a person can ask of the launcher. */
sealed interface Command {
  record Up(boolean fresh) implements Command {}

  record Down() implements Command {}

  record Status() implements Command {}

  record Logs(String process, boolean follow) implements Command {}

  record Token(String client, String secret) implements Command {}

  record Recount(String secret) implements Command {}

  record Keys(KeyCommand what) implements Command {}

  record Help() implements Command {}
}
