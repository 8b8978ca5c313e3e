package org.wishlight.notification.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void nothingInsideIsCalled(String address) {
    assertThat(Target.mayCall(InetAddress.ofLiteral(address), false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2606:4700:4700::1111"})
  void thePublicInternetIs(String address) {
    assertThat(Target.mayCall(InetAddress.ofLiteral(address), false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void thisMachineIsOnlyWhereThatIsAllowed(String address) {
    assertThat(Target.mayCall(InetAddress.ofLiteral(address), true)).isTrue();
    assertThat(Target.mayCall(InetAddress.ofLiteral("10.0.0.1"), true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/hook,,",
    "http://example.org/hook,https,https",
    "http://127.0.0.1:9000/hook,https,",
    "http://localhost/hook,https,",
    "https://localhost/hook,inner-address,",
    "https://10.0.0.1/hook,inner-address,inner-address",
    "https://[::ffff:10.0.0.1]/hook,inner-address,inner-address",
    "https://[::1]/hook,inner-address,",
    "https://me:secret@example.org/hook,format,format",
    "ftp://example.org/hook,format,format",
    "/hook,format,format",
    "not a url,format,format"
  })
  void namesTheFaultOfAUrl(String url, String usually, String withLoopback) {
    assertThat(Target.fault(url, false).orElse(null)).isEqualTo(usually);
    assertThat(Target.fault(url, true).orElse(null)).isEqualTo(withLoopback);
  }
}
