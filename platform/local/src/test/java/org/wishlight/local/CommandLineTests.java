package org.wishlight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.keys.KeyCommand;
import org.wishlight.local.keys.KeyCommand.Action;

class CommandLineTests {

  @Test
  void knowsEveryCommand() {
    assertThat(CommandLine.parse("up")).isEqualTo(new Command.Up(false));
    assertThat(CommandLine.parse("up", "--fresh")).isEqualTo(new Command.Up(true));
    assertThat(CommandLine.parse("down")).isEqualTo(new Command.Down());
    assertThat(CommandLine.parse("status")).isEqualTo(new Command.Status());
    assertThat(CommandLine.parse("recount")).isEqualTo(new Command.Recount("demo"));
    assertThat(CommandLine.parse()).isEqualTo(new Command.Help());
  }

  @Test
  void takesTheFollowFlagOnEitherSide() {
    var expected = new Command.Logs("matching", true);

    assertThat(CommandLine.parse("logs", "matching", "-f")).isEqualTo(expected);
    assertThat(CommandLine.parse("logs", "-f", "matching")).isEqualTo(expected);
  }

  @Test
  void takesTheSecretOfAClientAndHasAUsualOne() {
    assertThat(CommandLine.parse("token", "platform-ops"))
        .isEqualTo(new Command.Token("platform-ops", "demo"));
    assertThat(CommandLine.parse("token", "--secret", "s", "platform-ops"))
        .isEqualTo(new Command.Token("platform-ops", "s"));
    assertThatThrownBy(() -> CommandLine.parse("token")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CommandLine.parse("token", "a", "--secret"))
        .hasMessageContaining("--secret");
  }

  @Test
  void knowsWhatCanBeDoneWithKeys() {
    assertThat(CommandLine.parse("keys", "create", "identity", "--folder", "/k"))
        .isEqualTo(keys(Action.CREATE, List.of("identity"), Optional.of(Path.of("/k")), false));
    assertThat(CommandLine.parse("keys", "retire", "--force"))
        .isEqualTo(keys(Action.RETIRE, List.of(), Optional.empty(), true));
    assertThatThrownBy(() -> CommandLine.parse("keys")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CommandLine.parse("keys", "forget")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CommandLine.parse("keys", "rotate", "contacts"))
        .hasMessageContaining("contacts");
  }

  private static Command keys(
      Action action, List<String> names, Optional<Path> folder, boolean force) {
    return new Command.Keys(new KeyCommand(action, names, folder, force));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> CommandLine.parse("pu")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CommandLine.parse("up", "--now")).hasMessageContaining("--now");
    assertThatThrownBy(() -> CommandLine.parse("logs")).isInstanceOf(Refusal.class);
  }
}
