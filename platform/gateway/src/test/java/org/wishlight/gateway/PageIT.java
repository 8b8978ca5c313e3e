package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page as a person sees it, in a real browser where there is one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PageIT {

  private static final String CARDS = "document.querySelectorAll('.card').length";
  private static Chromium browser;

  private static final LivingServices services = new LivingServices();
  private static final OtherIssuer issuer = new OtherIssuer();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void servicesBehindTheDoor(DynamicPropertyRegistry properties) {
    for (var name : List.of("wish-intake", "matching", "notification", "statistics", "identity")) {
      properties.add("wishlight.services." + name, services::address);
    }
    properties.add("wishlight.oidc.issuer", issuer::address);
    properties.add("wishlight.oidc.client-id", () -> "the-door");
    properties.add("wishlight.oidc.client-secret", () -> "of-the-tests");
    properties.add("wishlight.oidc.claims.subject", () -> "preferred_username");
    properties.add("wishlight.oidc.claims.roles", () -> "realm_access.roles");
    properties.add("wishlight.oidc.claims.role-prefix", () -> "wl-");
    properties.add("wishlight.oidc.claims.office", () -> "street");
    properties.add("wishlight.limits.session.burst", () -> 10_000);
    properties.add("wishlight.limits.anonymous.burst", () -> 10_000);
  }

  @BeforeAll
  static void startBrowser() throws Exception {
    assumeTrue(Chromium.onPath().isPresent(), "no Chromium on the PATH: the page is not looked at");
    browser = Chromium.start(Path.of("target", "chromium"));
  }

  @AfterAll
  static void stopBrowser() throws Exception {
    issuer.close();
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void forgetAll() {
    services.reset();
    browser.forgetWhoLooks();
  }

  @AfterEach
  void hasNothingToComplainAbout() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsWallsAndFigures() {
    services.put("w1", "xiuyuan", "PUBLISHED", 1);
    services.count(Map.of("published", 1234, "realisationRate", 0.875));

    logIn("zh");

    browser.await("document.getElementById('connection').dataset.live === 'true'");
    browser.await("document.querySelectorAll('.column').length === 4 && " + CARDS + " === 1");
    browser.await("document.getElementById('neighborhoods').innerText.includes('秀苑')");
    assertThat(words(".card")).contains("灯坏了，夜里全靠摸 <b>w1</b>", "居家维修", "内部消化", "待认领", "秀苑居民区负责");
    assertThat(words("#tiles")).contains("1,234", "87.5%", "实现率");
  }

  @Test
  void followsEveryChangeWithoutAReload() {
    services.put("w1", "xiuyuan", "PUBLISHED", 1);
    logIn("en");
    browser.await(CARDS + " === 1");
    browser.await("document.getElementById('connection').dataset.live === 'true'");

    services.put("w2", "gongping", "PUBLISHED", 1);
    services.put("w1", "xiuyuan", "CLAIMED", 2);
    services.count(Map.of("claimed", 41));

    browser.await(CARDS + " === 2");
    browser.await("document.querySelector('.card[data-wish=w1]').dataset.status === 'CLAIMED'");
    browser.await("document.getElementById('figure-claimed').innerText.includes('41')");

    services.remove("w2");

    browser.await(CARDS + " === 1");
  }

  @Test
  void ignoresALateRepeat() {
    services.put("w1", "xiuyuan", "CLAIMED", 2);
    open("en");
    browser.await(CARDS + " === 1");

    services.put("w1", "xiuyuan", "PUBLISHED", 1);
    services.put("w2", "xiuyuan", "PUBLISHED", 1);

    browser.await(CARDS + " === 2");
    assertThat(words(".card[data-wish=w1]")).contains("Claimed");
  }

  @Test
  void comesBackAfterABreakAndForgetsWhatLeftMeanwhile() {
    services.put("w1", "xiuyuan", "PUBLISHED", 1);
    services.put("w2", "xiuyuan", "PUBLISHED", 1);
    open("en");
    browser.await(CARDS + " === 2");

    services.loseSilently("w1");
    services.breakStreams();

    browser.await(CARDS + " === 1");
    services.put("w3", "xiuyuan", "PUBLISHED", 1);
    browser.await(CARDS + " === 2");
    browser.await("document.getElementById('connection').dataset.live === 'true'");
  }

  @Test
  void showsTheFirstOfManyAndHowManyMoreThereAre() {
    for (var i = 0; i < 600; i++) {
      services.put("w%03d".formatted(i), i % 2 == 0 ? "xiuyuan" : "gongping", "PUBLISHED", 1);
    }

    open("en");

    browser.await("document.querySelector('.more')?.textContent === '+296 more'");
    assertThat(browser.evaluate(CARDS).asInt()).isEqualTo(8);

    browser.evaluate("document.querySelector('.more').click()");

    browser.await(CARDS + " === 20");
  }

  @Test
  void showsOneOfficeOnly() {
    services.put("w1", "xiuyuan", "PUBLISHED", 1);
    services.put("w2", "gongping", "PUBLISHED", 1);
    open("en");
    browser.await(CARDS + " === 2");

    browser.evaluate(
        "const choice = document.getElementById('office'); choice.value = 'beiwaitan';"
            + " choice.dispatchEvent(new Event('change'))");

    browser.await(CARDS + " === 1 && document.querySelectorAll('.column').length === 2");
    assertThat(words(".columns")).contains("gongping").doesNotContain("xiuyuan");
    assertThat(browser.evaluate("location.search").asString()).contains("office=beiwaitan");
  }

  @Test
  void speaksBothLanguages() {
    services.put("w1", "xiuyuan", "PUBLISHED", 1);
    open("zh");
    browser.await(CARDS + " === 1 && document.querySelector('h1').textContent === '点亮微心愿'");

    browser.evaluate("document.getElementById('language').click()");

    browser.await("document.querySelector('.card').innerText.includes('Home repair')");
    assertThat(words("body")).contains("Wishlight", "To be claimed", "Street office", "中文");
    assertThat(browser.evaluate("document.documentElement.lang").asString()).isEqualTo("en");
  }

  @Test
  void saysHowToBeginWhenNothingIsThere() {
    open("zh");

    browser.await("!document.getElementById('empty').hidden");
    assertThat(words("#empty")).contains("./wishlight demo");
  }

  @Test
  void showsAnybodyTheWallsAndInvitesToLogIn() {
    services.put("w1", "xiuyuan", "PUBLISHED", 1);

    open("en");

    browser.await(CARDS + " === 1 && !document.getElementById('invitation').hidden");
    assertThat(words("#invitation")).contains("Log in to see", "Log in");
    assertThat(browser.evaluate("document.getElementById('progress').hidden").asBoolean()).isTrue();
    assertThat(browser.evaluate("document.getElementById('log-in').href").asString())
        .endsWith("/oauth2/authorization/identity?back=%2F%3Flang%3Den&lang=en");
    browser.await("document.getElementById('connection').dataset.live === 'true'");
  }

  @Test
  void logsAPersonInAndOut() {
    open("en");
    browser.await("document.getElementById('log-in').href.includes('back=')");

    browser.evaluate("document.getElementById('log-in').click()");

    browser.await("document.getElementById('person')?.textContent.includes('wang')");
    browser.await("document.getElementById('person').textContent.includes('liangcheng')");
    assertThat(words("#person")).isEqualTo("wang · neighbourhood officer · liangcheng");
    assertThat(browser.evaluate("location.search").asString()).isEqualTo("?lang=en");
    browser.await("!document.getElementById('progress').hidden");

    browser.evaluate("document.getElementById('log-out').click()");

    browser.await("location.pathname === '/log-out'");
    open("en");
    browser.await("document.getElementById('invitation')?.hidden === false");
  }

  @Test
  void followsAWishByItsCodeAndPhone() {
    open("en");
    browser.await("document.querySelectorAll('.column').length === 4");

    lookUp("LC-7K2M", "8000");

    browser.await("document.getElementById('followed').textContent.includes('想请人修一修纱窗')");
    assertThat(words("#followed"))
        .contains("LC-7K2M · Home repair · Claimed", "with a volunteer", "On the wall", "Taken on");

    browser.evaluate("document.getElementById('language').click()");

    browser.await("document.getElementById('followed').textContent.includes('已有人认领')");

    lookUp("LC-7K2M", "1234");

    browser.await("document.getElementById('followed').textContent.includes('不相符')");
  }

  @Test
  void takesTheCodeFromTheSlip() {
    browser.open("http://localhost:" + port + "/?lang=en&code=LC-7K2M");

    browser.await("document.getElementById('follow')?.code.value === 'LC-7K2M'");
    browser.await("document.activeElement.name === 'phone'");
  }

  private void lookUp(String code, String phone) {
    browser.evaluate(
        "{ const form = document.getElementById('follow'); form.code.value = '%s';".formatted(code)
            + " form.phone.value = '%s'; form.requestSubmit() }".formatted(phone));
  }

  private void logIn(String language) {
    browser.open(
        "http://localhost:%d/oauth2/authorization/identity?back=%%2F%%3Flang%%3D%s"
            .formatted(port, language));
    browser.await("document.getElementById('person')?.hidden === false");
  }

  private void open(String language) {
    browser.open("http://localhost:" + port + "/?lang=" + language);
  }

  private String words(String selector) {
    return browser.evaluate("document.querySelector('" + selector + "').textContent").asString();
  }
}
