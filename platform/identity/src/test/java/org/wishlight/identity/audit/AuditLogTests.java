package org.wishlight.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.identity.audit.AuditKind.LOGIN;
import static org.wishlight.identity.audit.AuditKind.LOGOUT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AuditLogTests {

  private static final Actor OFFICER = new Actor("xiuyuan-officer", "liangcheng", "xiuyuan");
  private static final Actor STRANGER = new Actor("gongping-officer", "beiwaitan", "gongping");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-03-01T23:59:00Z");
  private AuditLog log;
  private AuditReader reader;

  @BeforeEach
  void open() {
    var files = new AuditFiles(new AuditProperties(folder.resolve("audit"), Period.ofDays(180)));
    log = new AuditLog(files, clock(), JsonMapper.shared());
    reader = new AuditReader(files, JsonMapper.shared());
  }

  @Test
  void writesALineThatEveryServiceWouldWrite() throws IOException {
    log.record(LOGIN, OFFICER, "password");

    assertThat(Files.readString(day("2026-03-01")))
        .matches(
            "\\{\"id\":\"[0-9a-f-]{14}7[0-9a-f-]{21}\",\"time\":\"2026-03-01T23:59:00Z\","
                + "\"service\":\"identity\",\"kind\":\"LOGIN\",\"actor\":\"xiuyuan-officer\","
                + "\"office\":\"liangcheng\",\"neighborhood\":\"xiuyuan\",\"subject\":null,"
                + "\"detail\":\"password\"}\n");
  }

  @Test
  void keepsOneFileADayForItsOwnerOnly() throws IOException {
    log.record(LOGIN, OFFICER, "password");
    now = now.plusSeconds(120);
    log.record(LOGOUT, OFFICER, "person");

    assertThat(Files.readAllLines(day("2026-03-01"))).hasSize(1);
    assertThat(Files.readAllLines(day("2026-03-02"))).hasSize(1);
    assertThat(permissions(day("2026-03-02"))).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("audit"))).isEqualTo("rwx------");
  }

  @Test
  void forgetsDaysThatAreTooOld() throws IOException {
    log.record(LOGIN, OFFICER, "password");
    now = now.plusSeconds(180 * 86_400);
    log.record(LOGIN, OFFICER, "password");
    assertThat(day("2026-03-01")).exists();

    now = now.plusSeconds(86_400);
    log.record(LOGIN, OFFICER, "password");

    assertThat(day("2026-03-01")).doesNotExist();
  }

  @Test
  void showsTheNewestFirstOverSeveralDays() {
    var details = recorded(5, 40_000);

    assertThat(reader.newest(all(null), 10))
        .extracting(AuditEntry::detail)
        .containsExactlyElementsOf(details.reversed());
  }

  @Test
  void goesOnBehindTheLastEntrySeen() {
    var details = recorded(5, 40_000);

    var first = AuditPage.of(reader.newest(all(null), 4), 3);
    var second = AuditPage.of(reader.newest(all(first.next()), 4), 3);

    assertThat(first.items()).hasSize(3);
    assertThat(second.items())
        .extracting(AuditEntry::detail)
        .containsExactly(details.get(1), details.get(0));
    assertThat(second.next()).isNull();
  }

  @Test
  void findsWhatIsAskedForAndNothingElse() {
    log.record(LOGIN, OFFICER, "first");
    log.record(LOGOUT, OFFICER, "second");
    log.record(LOGIN, STRANGER, "third");
    now = now.plusSeconds(60);
    log.record(LOGIN, OFFICER, "fourth");

    var query = new AuditQuery(Instant.EPOCH, now, LOGIN, "liangcheng", null);

    assertThat(reader.newest(query, 10)).extracting(AuditEntry::detail).containsExactly("first");
  }

  @Test
  void passesOverALineThatBrokeOff() throws IOException {
    log.record(LOGIN, OFFICER, "first");
    Files.writeString(day("2026-03-01"), "{\"id\":\"01\n", StandardOpenOption.APPEND);
    log.record(LOGIN, OFFICER, "second");

    var found = new ArrayList<String>();
    reader.each(all(null), entry -> found.add(entry.detail()));

    assertThat(found).containsExactly("first", "second");
  }

  @Test
  void writesCellsThatNoSpreadsheetRuns() {
    var entry =
        AuditEntry.of(LOGIN, now, new Actor("=cmd|'/c calc'!A1", "a,b", "say \"hi\""), "@sum");

    assertThat(AuditCsv.line(entry))
        .endsWith("LOGIN,'=cmd|'/c calc'!A1,\"a,b\",\"say \"\"hi\"\"\",,'@sum\r\n");
  }

  private List<String> recorded(int count, int secondsBetween) {
    return IntStream.range(0, count)
        .mapToObj(i -> "entry-" + i)
        .peek(
            detail -> {
              log.record(LOGIN, OFFICER, detail);
              now = now.plusSeconds(secondsBetween);
            })
        .toList();
  }

  private static AuditQuery all(@Nullable String before) {
    return new AuditQuery(null, null, null, null, before);
  }

  private Path day(String day) {
    return folder.resolve("audit").resolve(day + ".jsonl");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Clock clock() {
    return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  }
}
