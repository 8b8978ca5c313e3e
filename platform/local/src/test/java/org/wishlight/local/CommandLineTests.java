package org.wishlight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wishlight.local.infra.Refusal;

class CommandLineTests {

  @Test
  void knowsEveryCommand() {
    assertThat(CommandLine.parse("up")).isEqualTo(new Command.Up(false));
    assertThat(CommandLine.parse("up", "--fresh")).isEqualTo(new Command.Up(true));
    assertThat(CommandLine.parse("down")).isEqualTo(new Command.Down());
    assertThat(CommandLine.parse("status")).isEqualTo(new Command.Status());
    assertThat(CommandLine.parse()).isEqualTo(new Command.Help());
  }

  @Test
  void takesTheFollowFlagOnEitherSide() {
    var expected = new Command.Logs("matching", true);

    assertThat(CommandLine.parse("logs", "matching", "-f")).isEqualTo(expected);
    assertThat(CommandLine.parse("logs", "-f", "matching")).isEqualTo(expected);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> CommandLine.parse("pu")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CommandLine.parse("up", "--now")).hasMessageContaining("--now");
    assertThatThrownBy(() -> CommandLine.parse("logs")).isInstanceOf(Refusal.class);
  }
}
