package org.wishlight.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Loopback ports: which are free, which answer. */
public final class Ports {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private Ports() {}

  public static int free() {
    try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, LOOPBACK)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  public static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(LOOPBACK, port), 1000);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
