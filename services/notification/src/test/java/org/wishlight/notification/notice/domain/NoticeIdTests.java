package org.wishlight.notification.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wishlight.notification.recipient.domain.Recipient;

class NoticeIdTests {
  private static final UUID EVENT = UUID.fromString("019a4cf9-2281-7f4a-9c03-e85b21d6a740");
  private static final Recipient WISHER = Recipient.person("wisher");

  @Test
  void staysTheSameForEver() {
    assertThat(NoticeId.of(EVENT, WISHER, "inbox"))
        .isEqualTo(NoticeId.of(EVENT, WISHER, "inbox"))
        .hasToString(
            "019a4cf9-2281-7f4a-" + NoticeId.of(EVENT, WISHER, "inbox").toString().substring(19));
  }

  @Test
  void differsByEventRecipientAndChannel() {
    var other = UUID.fromString("019a4cf9-2281-7f4a-9c03-e85b21d6a741");
    var ids =
        Stream.of(
            NoticeId.of(EVENT, WISHER, "inbox"),
            NoticeId.of(other, WISHER, "inbox"),
            NoticeId.of(EVENT, Recipient.person("volunteer"), "inbox"),
            NoticeId.of(EVENT, WISHER, "mail"));

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void isAUuidThatSortsByTheTimeOfItsEvent() {
    var ids =
        Stream.generate(UuidCreator::getTimeOrderedEpoch)
            .limit(1_000)
            .map(event -> NoticeId.of(event, WISHER, "inbox"))
            .toList();

    assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
    assertThat(ids).extracting(id -> id.toString().substring(0, 13)).isSorted();
  }
}
