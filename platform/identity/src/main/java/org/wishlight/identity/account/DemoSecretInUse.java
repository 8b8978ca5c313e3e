package org.wishlight.identity.account;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The refusal to start with accounts that everybody can use. */
final class DemoSecretInUse extends RuntimeException {

  DemoSecretInUse(Set<String> accounts) {
    super(
        "the demo secret is in use outside the profile local; give these accounts secrets of their"
            + " own: "
            + String.join(", ", new TreeSet<>(accounts)));
  }

  /** Says it without a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<DemoSecretInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoSecretInUse cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }
}
