export type LiveChange = { seq?: number; kind?: string; by?: string | null; at?: string };

type Line = {
  /** Asked at each connection: what was heard before need not come again. */
  urlOf: () => string;
  onOpen: () => void;
  onChange: (change: LiveChange) => void;
  onCut: () => void;
  onSignedOut: () => void;
};

const firstDelay = 300;
const longestDelay = 5_000;

/** Asks what an event source does not tell: whether it was turned away for want of a session. */
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

/** Keeps an event stream open, connecting again by itself, more slowly each time; answers how to let it go. */
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
    const opened = new EventSource(url);
    source = opened;
    opened.addEventListener("hello", () => {
      delay = firstDelay;
      onOpen();
    });
    opened.addEventListener("change", (event: MessageEvent<string>) => onChange(JSON.parse(event.data) as LiveChange));
    opened.addEventListener("signed-out", () => {
      opened.close();
      onSignedOut();
    });
    opened.onerror = () => {
      // A line that is cut the browser would try again by itself; an answer that is no stream closes the source.
      const wasAnswered = opened.readyState === EventSource.CLOSED;
      opened.close();
      onCut();
      void retry(url, wasAnswered);
    };
  };
  connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    source?.close();
  };
};
