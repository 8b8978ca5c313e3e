package org.wishlight.matching;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Which wishes came to the wall together: the ids of each insert that was sent. */
public class WallInserts implements CommandListener {
  private final Queue<List<String>> statements = new ConcurrentLinkedQueue<>();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    var command = event.getCommand();
    if ("insert".equals(event.getCommandName())
        && "wall".equals(command.getString("insert").getValue())) {
      statements.add(
          command.getArray("documents").stream()
              .map(document -> document.asDocument().getString("_id").getValue())
              .toList());
    }
  }

  public void forget() {
    statements.clear();
  }

  /** The statements that had any of these wishes in them. */
  public List<List<String>> of(Collection<String> wishes) {
    return statements.stream().filter(ids -> ids.stream().anyMatch(wishes::contains)).toList();
  }
}
