package org.wishlight.notification.delivery;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A lane for each channel, from the start of the service to its end. */
@Component
class Lanes implements SmartLifecycle {
  private final List<Channel> channels;
  private final Deliveries deliveries;
  private final Settling settling;
  private volatile List<Lane> lanes = List.of();

  Lanes(List<Channel> channels, Deliveries deliveries, Settling settling) {
    this.channels = channels;
    this.deliveries = deliveries;
    this.settling = settling;
  }

  @Override
  public void start() {
    lanes = channels.stream().map(channel -> new Lane(channel, deliveries, settling)).toList();
    lanes.forEach(Lane::start);
  }

  @Override
  public void stop() {
    lanes.forEach(Lane::stop);
    lanes = List.of();
  }

  @Override
  public boolean isRunning() {
    return !lanes.isEmpty();
  }
}
