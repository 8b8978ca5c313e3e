package org.wishlight.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One connection that is kept alive: a request out, its answer in, and again. */
final class Connection implements AutoCloseable {
  private static final int LARGEST_ANSWER = 32 * 1024;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final ByteBuffer request;
  private final byte[] read = new byte[LARGEST_ANSWER];
  private final ByteBuffer answer = ByteBuffer.wrap(read);
  private @Nullable Reply reply;
  private int number;

  private Connection(SocketChannel channel, SelectionKey key, int largestRequest) {
    this.channel = channel;
    this.key = key;
    this.request = ByteBuffer.allocateDirect(largestRequest);
    key.attach(this);
  }

  static Connection open(InetSocketAddress server, Selector selector, int largestRequest)
      throws IOException {
    var channel = SocketChannel.open(server);
    channel.configureBlocking(false);
    channel.socket().setTcpNoDelay(true);
    var key = channel.register(selector, SelectionKey.OP_READ);
    return new Connection(channel, key, largestRequest);
  }

  /** Which wish is on its way. */
  int number() {
    return number;
  }

  void send(Letter letter, int wish) throws IOException {
    number = wish;
    answer.clear();
    reply = null;
    letter.write(wish, request);
    goOn();
  }

  /** What the socket did not take at once. */
  void goOn() throws IOException {
    channel.write(request);
    key.interestOps(
        request.hasRemaining()
            ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
            : SelectionKey.OP_READ);
  }

  /** The answer, once it is whole. */
  @Nullable Reply read() throws IOException {
    if (channel.read(answer) < 0) {
      throw new EOFException();
    }
    if (reply == null) {
      reply = Reply.of(read, answer.position());
    }
    return reply != null && reply.isWhole(read, answer.position()) ? reply : null;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
