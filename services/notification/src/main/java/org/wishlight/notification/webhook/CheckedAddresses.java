package org.wishlight.notification.webhook;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks a name up once, lets through what may be called, and the connection is made to that: a name
 * that leads elsewhere a moment later gains nothing.
 */
final class CheckedAddresses extends AddressResolverGroup<InetSocketAddress> {
  private final Predicate<InetAddress> mayCall;

  CheckedAddresses(Predicate<InetAddress> mayCall) {
    this.mayCall = mayCall;
  }

  /** The name leads nowhere that may be called. */
  static final class Inner extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Inner() {
      super("not a public address");
    }
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new Checking(executor);
  }

  private final class Checking extends AbstractAddressResolver<InetSocketAddress> {
    Checking(EventExecutor executor) {
      super(executor, InetSocketAddress.class);
    }

    /** Never: an address that stands in the URL itself is checked like any other. */
    @Override
    protected boolean doIsResolved(InetSocketAddress address) {
      return false;
    }

    @Override
    protected void doResolve(InetSocketAddress asked, Promise<InetSocketAddress> found) {
      Thread.ofVirtual().start(() -> complete(found, () -> checked(asked).getFirst()));
    }

    @Override
    protected void doResolveAll(InetSocketAddress asked, Promise<List<InetSocketAddress>> found) {
      Thread.ofVirtual().start(() -> complete(found, () -> checked(asked)));
    }

    private List<InetSocketAddress> checked(InetSocketAddress asked) throws UnknownHostException {
      var addresses =
          asked.isUnresolved()
              ? InetAddress.getAllByName(asked.getHostString())
              : new InetAddress[] {asked.getAddress()};
      var checked = Stream.of(addresses).filter(mayCall).toList();
      if (checked.isEmpty()) {
        throw new Inner();
      }
      return checked.stream()
          .map(address -> new InetSocketAddress(address, asked.getPort()))
          .toList();
    }

    private static <T> void complete(Promise<T> found, Lookup<T> lookup) {
      try {
        found.trySuccess(lookup.get());
      } catch (UnknownHostException | RuntimeException failure) {
        found.tryFailure(failure);
      }
    }
  }

  /** A look-up that may find nothing. */
  private interface Lookup<T> {
    T get() throws UnknownHostException;
  }
}
