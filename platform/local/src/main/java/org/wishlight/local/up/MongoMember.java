package org.wishlight.local.up;

import org.wishlight.local.infra.ChildProcess;
import org.wishlight.local.infra.MongoServer;

/** The platform's mongod. */
record MongoMember(MongoServer.Settings settings) implements Member {

  @Override
  public String name() {
    return "mongodb";
  }

  @Override
  public int port() {
    return settings.port();
  }

  @Override
  public ChildProcess launch() {
    return MongoServer.launch(settings).process();
  }

  @Override
  public void awaitReady(ChildProcess process) {
    MongoServer.awaitReady(settings, process);
  }
}
