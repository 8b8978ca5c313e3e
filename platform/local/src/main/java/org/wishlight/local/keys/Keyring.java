package org.wishlight.local.keys;

import static org.wishlight.local.infra.Messages.text;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import org.wishlight.local.project.Project;
import org.wishlight.local.running.Table;

/** Does what {@code ./wishlight keys} was asked for, and says it. */
public final class Keyring {
  private final KeyFolder folder;
  private final Doubts doubts;
  private final PrintStream out;

  private Keyring(KeyFolder folder, Doubts doubts, PrintStream out) {
    this.folder = folder;
    this.doubts = doubts;
    this.out = out;
  }

  /** Exit code 1 only where old keys had to stay. */
  public static int run(Project project, KeyCommand command, PrintStream out) {
    var folder = KeyFolder.at(command.folder().orElse(project.keys()));
    var keyring = new Keyring(folder, new Doubts(project), out);
    return switch (command.action()) {
      case CREATE -> keyring.create(command);
      case ROTATE -> keyring.rotate();
      case RETIRE -> keyring.retire(command.force());
      case LIST -> keyring.list();
    };
  }

  private int create(KeyCommand command) {
    for (var name : KeyFolder.namesOr(command.names())) {
      out.println(text(folder.create(name) ? "keys.made" : "keys.there", name, folder.path()));
    }
    return 0;
  }

  private int list() {
    var table =
        new Table(text("keys.name"), text("keys.use"), text("keys.primary"), text("keys.older"));
    for (var file : folder.keysets()) {
      var keys = file.read();
      table.row(
          file.name(),
          text(KeysetFile.seals(keys) ? "keys.seals" : "keys.pseudonyms"),
          Long.toString(KeysetFile.primary(keys)),
          KeysetFile.older(keys).stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
    table.print(out);
    return 0;
  }

  private int rotate() {
    for (var file : folder.keysets()) {
      var keys = file.read();
      if (KeysetFile.seals(keys)) {
        var rotated = withNewPrimary(keys);
        file.replace(rotated);
        out.println(text("keys.rotated", file.name(), KeysetFile.primary(rotated)));
      } else {
        out.println(text("keys.stays", file.name()));
      }
    }
    out.println(text("keys.rotated.next"));
    return 0;
  }

  private int retire(boolean force) {
    var kept = 0;
    for (var file : folder.keysets()) {
      var keys = file.read();
      if (KeysetFile.seals(keys) && keys.size() > 1) {
        kept += retire(file, keys, force) ? 0 : 1;
      }
    }
    return kept == 0 ? 0 : 1;
  }

  private boolean retire(KeysetFile file, KeysetHandle keys, boolean force) {
    var why = force ? java.util.List.<String>of() : doubts.about(file.name(), keys);
    if (why.isEmpty()) {
      file.replace(primaryOnly(keys));
      out.println(text("keys.retired", file.name(), keys.size() - 1));
    } else {
      why.forEach(out::println);
      out.println(text("keys.kept", file.name()));
    }
    return why.isEmpty();
  }

  private static KeysetHandle withNewPrimary(KeysetHandle keys) {
    var fresh =
        KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
            .withRandomId()
            .makePrimary();
    return built(KeysetHandle.newBuilder(keys).addEntry(fresh));
  }

  private static KeysetHandle primaryOnly(KeysetHandle keys) {
    var builder = KeysetHandle.newBuilder(keys);
    for (var n = builder.size() - 1; n >= 0; n--) {
      if (!builder.getAt(n).isPrimary()) {
        builder.deleteAt(n);
      }
    }
    return built(builder);
  }

  private static KeysetHandle built(KeysetHandle.Builder keys) {
    try {
      return keys.build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
