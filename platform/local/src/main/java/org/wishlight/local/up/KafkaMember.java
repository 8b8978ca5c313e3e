package org.wishlight.local.up;

import org.wishlight.local.infra.ChildProcess;
import org.wishlight.local.infra.KafkaServer;
import org.wishlight.local.infra.KafkaSettings;

/** The platform's broker. */
record KafkaMember(KafkaSettings settings) implements Member {

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public int port() {
    return settings.port();
  }

  @Override
  public ChildProcess launch() {
    return KafkaServer.launch(settings).process();
  }

  @Override
  public void awaitReady(ChildProcess process) {
    KafkaServer.awaitReady(process);
  }
}
