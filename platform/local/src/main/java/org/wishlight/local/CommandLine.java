package org.wishlight.local;

import static org.wishlight.local.infra.Messages.text;

import java.util.ArrayList;
import java.util.List;
import org.wishlight.local.infra.Refusal;

/** Reads a command as it was typed. */
final class CommandLine {
  private CommandLine() {}

  static Command parse(String... arguments) {
    var words = new ArrayList<>(List.of(arguments));
    var name = words.isEmpty() ? "help" : words.removeFirst();
    var command =
        switch (name) {
          case "up" -> new Command.Up(words.remove("--fresh"));
          case "down" -> new Command.Down();
          case "status" -> new Command.Status();
          case "logs" -> logs(words);
          case "help", "-h", "--help" -> new Command.Help();
          default -> throw new Refusal(text("command.unknown", name));
        };
    if (!words.isEmpty()) {
      throw new Refusal(text("argument.unknown", name, words.getFirst()));
    }
    return command;
  }

  private static Command logs(List<String> words) {
    var follow = words.remove("-f");
    if (words.isEmpty()) {
      throw new Refusal(text("logs.which"));
    }
    return new Command.Logs(words.removeFirst(), follow);
  }
}
