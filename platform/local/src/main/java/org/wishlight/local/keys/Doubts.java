package org.wishlight.local.keys;

import static org.wishlight.local.infra.Messages.text;

import com.google.crypto.tink.KeysetHandle;
import java.util.ArrayList;
import java.util.List;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.keys.KeyReports.Report;
import org.wishlight.local.project.Project;

/** Why the old keys of a keyset cannot go yet, one line each; none where nothing needs them. */
final class Doubts {
  private final Project project;
  private final KeyReports reports;

  Doubts(Project project) {
    this.project = project;
    this.reports = new KeyReports(project);
  }

  List<String> about(String keyset, KeysetHandle keys) {
    var primary = KeysetFile.primary(keys);
    return keyset.equals(KeyFolder.CONTACTS) ? aboutContacts(primary) : aboutOwn(keyset, primary);
  }

  private List<String> aboutOwn(String service, long primary) {
    var reported = reports.of(service).stream().filter(r -> r.keyset().equals(service)).toList();
    if (reported.isEmpty()) {
      return List.of(text("keys.doubt.silent", service));
    }
    var report = reported.getFirst();
    if (report.primary() != primary) {
      return List.of(text("keys.doubt.unseen", service));
    }
    if (report.settled()) {
      return List.of();
    }
    var left = report.withOlderKeys();
    return List.of(
        left == 0
            ? text("keys.doubt.uncounted", service)
            : text("keys.doubt.sealed", service, left));
  }

  private List<String> aboutContacts(long primary) {
    var doubts = new ArrayList<String>();
    for (var service : project.services()) {
      reports.of(service.name()).stream()
          .filter(report -> report.keyset().equals(KeyFolder.CONTACTS))
          .filter(report -> report.primary() != primary)
          .map(Report::service)
          .forEach(name -> doubts.add(text("keys.doubt.unseen", name)));
    }
    if (!Ports.answers(project.ports().kafka())) {
      doubts.add(text("keys.doubt.silent", "Kafka"));
    } else {
      var others = new ContactRecords(project.brokers()).sealedWithOtherKeysThan(primary);
      if (others > 0) {
        doubts.add(text("keys.doubt.contacts", others));
      }
    }
    return doubts;
  }
}
