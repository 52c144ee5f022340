import { keepConnected, type LiveChange, type LiveListener } from "./live-connection";
import { leadAlone } from "./one-leader";

type Word = { is: "open" | "cut" | "crowded" | "signed-out" | "joined" } | { is: "change"; change: LiveChange };

/** What the tabs of a browser need in order to share; the browser's own outside tests. */
type Tabs = {
  channel: (name: string) => Pick<BroadcastChannel, "postMessage" | "close" | "onmessage">;
  lead: typeof leadAlone;
  connect: typeof keepConnected;
};

const browsersTabs: Tabs = {
  channel: (name) => new BroadcastChannel(name),
  lead: leadAlone,
  connect: keepConnected,
};

/** What a tab does with each word, whoever hears it from the portal. */
const hearing = (line: LiveListener) => (word: Word) => {
  if (word.is === "open") line.onOpen();
  else if (word.is === "cut") line.onCut();
  else if (word.is === "crowded") line.onCrowded();
  else if (word.is === "signed-out") line.onSignedOut();
  else if (word.is === "change") line.onChange(word.change);
};

/** What the tab that listens does with what it hears. */
const passingOn = (tell: (word: Word) => void): Omit<LiveListener, "urlOf"> => ({
  onOpen: () => tell({ is: "open" }),
  onChange: (change) => tell({ is: "change", change }),
  onCut: () => tell({ is: "cut" }),
  onCrowded: () => tell({ is: "crowded" }),
  onSignedOut: () => tell({ is: "signed-out" }),
});

/**
 * One event stream for all tabs of a browser, which may open only six connections to a portal over HTTP/1.1: one tab listens
 * and passes on what it hears. A tab that joins is told how far the listener has heard; a tab that takes over is told by the
 * portal what came meanwhile, or where events have no number (`heard` is 0), catches up with all others.
 */
export const shareConnection = (
  name: string,
  line: LiveListener,
  heard: () => number,
  tabs: Tabs = browsersTabs,
): (() => void) => {
  const channel = tabs.channel(name);
  const hear = hearing(line);
  let isListening = false;
  let isFirst = true;
  const tell = (word: Word): void => {
    hear(word);
    channel.postMessage(word);
  };
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    isFirst = false;
    if (data.is !== "joined") return hear(data);
    if (isListening) channel.postMessage({ is: "change", change: { seq: heard() } } satisfies Word);
  };
  const listen = (): (() => void) => {
    isListening = true;
    if (!isFirst && heard() === 0) tell({ is: "cut" });
    const close = tabs.connect({ urlOf: line.urlOf, ...passingOn(tell) });
    return () => {
      isListening = false;
      close();
    };
  };
  channel.postMessage({ is: "joined" } satisfies Word);
  const letGo = tabs.lead(name, listen);
  return () => {
    letGo();
    channel.close();
  };
};
