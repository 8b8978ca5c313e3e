package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.file;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.WishlightTest;
import reactor.core.Disposable;
import reactor.core.publisher.Hooks;
import reactor.test.StepVerifier;

@WishlightTest
class WishInsertsIT {
  @Autowired WebTestClient http;
  @Autowired WishInserts inserts;
  @Autowired Wishes wishes;

  private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

  @AfterEach
  void listenNoMore() {
    Hooks.resetOnErrorDropped();
  }

  @Test
  void dropsNoErrorWhereTheCallerOfARefusedFilingHasHungUp() {
    var there = wishes.find(file(http, aWish()).id()).block();
    Hooks.onErrorDropped(dropped::add);

    var callers =
        Stream.generate(() -> inserts.insert(there).subscribe(done -> {}, refused -> {}))
            .limit(50)
            .toList();
    callers.forEach(Disposable::dispose);

    StepVerifier.create(inserts.insert(there)).verifyError(GroupCommit.Refused.class);
    assertThat(dropped).isEmpty();
  }
}
