package org.wishlight.gateway;

import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/**
 * {@code BodyLimit=1MB} in a route: no longer body passes, whether its length is announced or it
 * comes in chunks. The built-in RequestSize looks at the announced length only.
 */
@Component
class BodyLimitGatewayFilterFactory
    extends AbstractGatewayFilterFactory<BodyLimitGatewayFilterFactory.Limit> {

  BodyLimitGatewayFilterFactory() {
    super(Limit.class);
  }

  @Override
  public List<String> shortcutFieldOrder() {
    return List.of("max");
  }

  @Override
  public GatewayFilter apply(Limit limit) {
    var max = limit.max.toBytes();
    return (exchange, chain) ->
        exchange.getRequest().getHeaders().getContentLength() > max
            ? Mono.error(LimitedBody.tooLarge())
            : chain.filter(
                exchange.mutate().request(new LimitedBody(exchange.getRequest(), max)).build());
  }

  /** What stands behind the equals sign. */
  static class Limit {

    private DataSize max = DataSize.ofMegabytes(1);

    public DataSize getMax() {
      return max;
    }

    public void setMax(DataSize max) {
      this.max = max;
    }
  }
}
