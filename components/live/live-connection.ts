/** The number of an event; staff are only told that something changed. */
export type LiveChange = { seq?: number };

/** Who listens, and what they do with what they hear. */
export type LiveListener = {
  /** Called at each connection, so that events already received are not sent again. */
  urlOf: () => string;
  onOpen: () => void;
  onChange: (change: LiveChange) => void;
  onCut: () => void;
  /** Called where too many windows listen already; the connection is tried again, less often. */
  onCrowded: () => void;
  onSignedOut: () => void;
};

const firstDelay = 300;
const longestDelay = 5_000;
const crowdedDelay = 30_000;

/** How the server refused the stream, which an event source itself does not say; null where it did not answer. */
const refusedWith = async (url: string): Promise<number | null> => {
  const asking = new AbortController();
  try {
    return (await fetch(url, { signal: asking.signal })).status;
  } catch {
    return null;
  } finally {
    asking.abort();
  }
};

type Stream = Pick<LiveListener, "onOpen" | "onChange" | "onSignedOut"> & { onError: (wasAnswered: boolean) => void };

const openStream = (url: string, { onOpen, onChange, onSignedOut, onError }: Stream): EventSource => {
  const source = new EventSource(url);
  source.addEventListener("hello", onOpen);
  source.addEventListener("change", (event: MessageEvent<string>) => onChange(JSON.parse(event.data) as LiveChange));
  source.addEventListener("signed-out", () => {
    source.close();
    onSignedOut();
  });
  source.onerror = () => {
    // The browser reconnects by itself after a cut, but closes the source after an answer that is no event stream.
    const wasAnswered = source.readyState === EventSource.CLOSED;
    source.close();
    onError(wasAnswered);
  };
  return source;
};

/** Keeps an event stream open and reconnects it, more slowly each time. Returns the function that closes it for good. */
export const keepConnected = (line: LiveListener): (() => void) => {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = firstDelay;
  let isOver = false;

  const retry = async (url: string, wasAnswered: boolean): Promise<void> => {
    const status = wasAnswered ? await refusedWith(url) : null;
    if (isOver) return;
    if (status === 401) return line.onSignedOut();
    if (status === 429) line.onCrowded();
    timer = setTimeout(connect, status === 429 ? crowdedDelay : delay);
    delay = Math.min(delay * 2, longestDelay);
  };
  const connect = (): void => {
    const url = line.urlOf();
    source = openStream(url, {
      onChange: line.onChange,
      onSignedOut: line.onSignedOut,
      onOpen: () => {
        delay = firstDelay;
        line.onOpen();
      },
      onError: (wasAnswered) => {
        line.onCut();
        void retry(url, wasAnswered);
      },
    });
  };
  connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    source?.close();
  };
};
