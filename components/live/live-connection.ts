export type LiveChange = { seq?: number; kind?: string; by?: string | null; at?: string };

type Line = {
  /** Called at each connection, so that events already received are not sent again. */
  urlOf: () => string;
  onOpen: () => void;
  onChange: (change: LiveChange) => void;
  onCut: () => void;
  onSignedOut: () => void;
};

const firstDelay = 300;
const longestDelay = 5_000;

/** Whether the server refused the stream because the session ended; an event source itself does not say. */
const isTurnedAway = async (url: string): Promise<boolean> => {
  const asking = new AbortController();
  try {
    return (await fetch(url, { signal: asking.signal })).status === 401;
  } catch {
    return false;
  } finally {
    asking.abort();
  }
};

type Stream = Pick<Line, "onOpen" | "onChange" | "onSignedOut"> & { onError: (wasAnswered: boolean) => void };

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
export const keepConnected = ({ urlOf, onOpen, onChange, onCut, onSignedOut }: Line): (() => void) => {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = firstDelay;
  let isOver = false;

  const retry = async (url: string, wasAnswered: boolean): Promise<void> => {
    const isOut = wasAnswered && (await isTurnedAway(url));
    if (isOver) return;
    if (isOut) return onSignedOut();
    timer = setTimeout(connect, delay);
    delay = Math.min(delay * 2, longestDelay);
  };
  const connect = (): void => {
    const url = urlOf();
    source = openStream(url, {
      onChange,
      onSignedOut,
      onOpen: () => {
        delay = firstDelay;
        onOpen();
      },
      onError: (wasAnswered) => {
        onCut();
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
