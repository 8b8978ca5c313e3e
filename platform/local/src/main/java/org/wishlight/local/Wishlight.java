package org.wishlight.local;

import java.net.URI;
import java.nio.file.Path;
import org.wishlight.local.infra.Messages;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.keys.Keyring;
import org.wishlight.local.project.Project;
import org.wishlight.local.recount.Recount;
import org.wishlight.local.running.Down;
import org.wishlight.local.running.Logs;
import org.wishlight.local.running.Status;
import org.wishlight.local.token.Tokens;
import org.wishlight.local.up.Screen;
import org.wishlight.local.up.Up;

/** The program behind the script {@code wishlight}. */
public final class Wishlight {
  private Wishlight() {}

  /**
   * The project's folder is the property {@code wishlight.root}; a terminal is announced by one.
   */
  public static void main(String[] arguments) throws Exception {
    System.exit(run(arguments));
  }

  private static int run(String... arguments) throws Exception {
    var project = Project.at(Path.of(System.getProperty("wishlight.root", "")).toAbsolutePath());
    try {
      return run(CommandLine.parse(arguments), project);
    } catch (Refusal refusal) {
      System.err.println(refusal.line());
      return 1;
    }
  }

  private static int run(Command command, Project project) throws Exception {
    return switch (command) {
      case Command.Up(var fresh) -> new Up(project, screen()).run(fresh);
      case Command.Down() -> Down.run(project, System.out);
      case Command.Status() -> Status.run(project, System.out);
      case Command.Logs(var process, var follow) -> Logs.run(project, process, follow);
      case Command.Token(var client, var secret) -> token(project, client, secret);
      case Command.Recount(var secret) -> recount(project, secret);
      case Command.Keys(var what) -> Keyring.run(project, what, System.out);
      case Command.Help() -> help();
    };
  }

  private static int token(Project project, String client, String secret) {
    System.out.println(new Tokens(project.door()).of(client, secret));
    return 0;
  }

  private static int recount(Project project, String secret) throws InterruptedException {
    var token = new Tokens(project.door()).of("platform-ops", secret);
    var statistics = URI.create("http://localhost:" + project.portOf("statistics"));
    return new Recount(statistics, token, System.out).run();
  }

  private static Screen screen() {
    return new Screen(System.out, Boolean.getBoolean("wishlight.terminal"));
  }

  private static int help() {
    System.out.println(Messages.text("help"));
    return 0;
  }
}
