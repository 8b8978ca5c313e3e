package org.wishlight.local;

import static org.wishlight.local.infra.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.keys.KeyCommand;
import org.wishlight.local.keys.KeyCommand.Action;
import org.wishlight.local.token.Tokens;

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
          case "token" -> token(words);
          case "recount" -> new Command.Recount(secret(words));
          case "keys" -> keys(words);
          case "help", "-h", "--help" -> new Command.Help();
          default -> throw new Refusal(text("command.unknown", name));
        };
    if (!words.isEmpty()) {
      throw new Refusal(text("argument.unknown", name, words.getFirst()));
    }
    return command;
  }

  private static Command token(List<String> words) {
    var secret = secret(words);
    if (words.isEmpty()) {
      throw new Refusal(text("token.whose"));
    }
    return new Command.Token(words.removeFirst(), secret);
  }

  private static String secret(List<String> words) {
    return option(words, "--secret").orElse(Tokens.DEMO_SECRET);
  }

  private static Command keys(List<String> words) {
    var folder = option(words, "--folder").map(Path::of);
    var force = words.remove("--force");
    var action = action(words);
    var names = action == Action.CREATE ? List.copyOf(words) : List.<String>of();
    words.removeAll(names);
    return new Command.Keys(new KeyCommand(action, names, folder, force));
  }

  private static Action action(List<String> words) {
    var word = words.isEmpty() ? "" : words.removeFirst();
    return Stream.of(Action.values())
        .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new Refusal(text("keys.which")));
  }

  private static Optional<String> option(List<String> words, String name) {
    var at = words.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == words.size()) {
      throw new Refusal(text("option.value", name));
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  private static Command logs(List<String> words) {
    var follow = words.remove("-f");
    if (words.isEmpty()) {
      throw new Refusal(text("logs.which"));
    }
    return new Command.Logs(words.removeFirst(), follow);
  }
}
