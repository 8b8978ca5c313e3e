package org.wishlight.starter.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One line instead of a stack trace where a service refuses to start without its keys. */
final class KeysUnavailableAnalyzer extends AbstractFailureAnalyzer<KeysUnavailable> {

  @Override
  protected FailureAnalysis analyze(Throwable root, KeysUnavailable cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
