package org.wishlight.gateway;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Sinks;

/**
 * {@code UntilShutdown} in a route: its endless streams end when the gateway stops, before it waits
 * for the requests that end by themselves.
 */
@Component
class UntilShutdownGatewayFilterFactory extends AbstractGatewayFilterFactory<Object>
    implements SmartLifecycle {

  private static final int AROUND_THE_ANSWER =
      NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;

  private volatile Sinks.Empty<Void> shutdown = Sinks.empty();
  private volatile boolean running;

  @Override
  public GatewayFilter apply(Object nothing) {
    return new OrderedGatewayFilter(
        (exchange, chain) -> chain.filter(exchange).or(shutdown.asMono()), AROUND_THE_ANSWER);
  }

  @Override
  public void start() {
    shutdown = Sinks.empty();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    shutdown.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
