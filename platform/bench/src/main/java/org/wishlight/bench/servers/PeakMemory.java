package org.wishlight.bench.servers;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The most that a process holds of the memory while this is open. */
public final class PeakMemory implements AutoCloseable {
  private static final long STEP = 100_000_000;

  private final AtomicBoolean isOpen = new AtomicBoolean(true);
  private final AtomicLong most = new AtomicLong();

  public PeakMemory(long pid) {
    Thread.ofVirtual().start(() -> watch(pid));
  }

  public long bytes() {
    return most.get();
  }

  private void watch(long pid) {
    while (isOpen.get()) {
      most.accumulateAndGet(CpuTime.resident(pid), Math::max);
      LockSupport.parkNanos(STEP);
    }
  }

  @Override
  public void close() {
    isOpen.set(false);
  }
}
