// One event stream that comes back by itself: after errors with growing pauses, and after the page
// was hidden. A hidden page listens to nothing, since browsers allow few connections per host.
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

export function follow(address, { open: opened, ...events }, changed) {
  let source = null;
  let timer = 0;
  let pause = FIRST_PAUSE;
  let closed = false;

  function connect() {
    source = new EventSource(address);
    source.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      changed();
      Promise.resolve(opened()).catch(again);
    });
    source.addEventListener('error', again);
    for (const [type, handle] of Object.entries(events)) {
      source.addEventListener(type, ({ data }) => handle(JSON.parse(data)));
    }
  }

  function again() {
    disconnect();
    if (closed) return;
    timer = setTimeout(connect, pause * (0.75 + Math.random() / 2));
    pause = Math.min(2 * pause, LONGEST_PAUSE);
    changed();
  }

  function disconnect() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  function followVisibility() {
    disconnect();
    if (!document.hidden) connect();
  }

  document.addEventListener('visibilitychange', followVisibility);
  followVisibility();
  return {
    live: () => source?.readyState === EventSource.OPEN,
    close() {
      closed = true;
      document.removeEventListener('visibilitychange', followVisibility);
      disconnect();
    },
  };
}
