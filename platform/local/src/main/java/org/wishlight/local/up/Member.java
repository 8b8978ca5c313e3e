package org.wishlight.local.up;

import org.wishlight.local.infra.ChildProcess;

/** One process of the platform: how it is started, and when it is ready. */
interface Member {
  String name();

  int port();

  ChildProcess launch();

  /** Fails with one line when the process ends or stays unready for too long. */
  void awaitReady(ChildProcess process);
}
