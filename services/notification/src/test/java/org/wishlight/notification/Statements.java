package org.wishlight.notification;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;

/** What was written: each statement as it was sent. */
public class Statements implements CommandListener {
  private final Queue<BsonDocument> sent = new ConcurrentLinkedQueue<>();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    if (List.of("insert", "update").contains(event.getCommandName())) {
      sent.add(BsonDocument.parse(event.getCommand().toJson()));
    }
  }

  /** Those that have {@code mark}, an id for instance, anywhere in them. */
  public List<BsonDocument> about(String mark) {
    return sent.stream().filter(statement -> statement.toString().contains(mark)).toList();
  }
}
