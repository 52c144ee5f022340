import { expect, it } from "vitest";
import type { LiveListener } from "./live-connection";
import { shareConnection } from "./shared-line";

type Channel = { onmessage: ((event: MessageEvent) => unknown) | null };

/** A browser: what one tab posts, the others get; the first tab that asks leads, then the next in turn. */
const someBrowser = () => {
  const channels = new Set<Channel>();
  const waiting: { begin: () => () => void; stop?: () => void }[] = [];
  const connections: LiveListener[] = [];
  const lead = (_name: string, begin: () => () => void): (() => void) => {
    const mine: (typeof waiting)[number] = { begin };
    waiting.push(mine);
    if (waiting[0] === mine) mine.stop = begin();
    return () => {
      mine.stop?.();
      waiting.splice(waiting.indexOf(mine), 1);
      const [next] = waiting;
      if (next) next.stop ??= next.begin();
    };
  };
  const connect = (line: LiveListener): (() => void) => {
    connections.push(line);
    return () => connections.splice(connections.indexOf(line), 1);
  };
  const channel = () => {
    const mine: Channel & { postMessage: (data: unknown) => void; close: () => void } = {
      onmessage: null,
      postMessage: (data) => {
        for (const one of channels) if (one !== mine) one.onmessage?.({ data } as MessageEvent);
      },
      close: () => channels.delete(mine),
    };
    channels.add(mine);
    return mine;
  };
  return { tabs: { channel, lead, connect }, connections };
};

const openTab = ({ tabs }: ReturnType<typeof someBrowser>, after: number) => {
  let last = after;
  const heard: string[] = [];
  const note = (word: string) => () => void heard.push(word);
  const letGo = shareConnection(
    "line",
    {
      ...{ urlOf: () => `/api/live?after=${last}`, onOpen: note("open"), onCut: note("cut") },
      ...{ onCrowded: note("crowded"), onSignedOut: note("signed-out") },
      onChange: ({ seq = 0 }) => {
        if (seq > last) heard.push(`change ${seq}`);
        last = Math.max(last, seq);
      },
    },
    () => last,
    tabs,
  );
  return { heard, letGo };
};

it("eight tabs share one connection, and each hears all that it brings", () => {
  const browser = someBrowser();
  const opened = Array.from({ length: 8 }, () => openTab(browser, 7));
  expect(browser.connections).toHaveLength(1);
  const [line] = browser.connections;
  line?.onOpen();
  line?.onChange({ seq: 8 });
  line?.onCut();
  line?.onCrowded();
  line?.onSignedOut();
  for (const { heard } of opened) expect(heard).toEqual(["open", "change 8", "cut", "crowded", "signed-out"]);
});

it("a tab that joins late is told how far the others have heard", () => {
  const browser = someBrowser();
  openTab(browser, 7);
  browser.connections[0]?.onChange({ seq: 9 });
  expect(openTab(browser, 8).heard).toEqual(["change 9"]);
  expect(openTab(browser, 9).heard).toEqual([]);
});

it("the next tab listens once the first is gone, from what was heard by then", () => {
  const browser = someBrowser();
  const [first, second] = [openTab(browser, 7), openTab(browser, 7)];
  browser.connections[0]?.onChange({ seq: 12 });
  first.letGo();
  expect(browser.connections.map(({ urlOf }) => urlOf())).toEqual(["/api/live?after=12"]);
  browser.connections[0]?.onOpen();
  expect(second.heard).toEqual(["change 12", "open"]);
});

it("tabs whose events have no number all catch up when another one listens", () => {
  const browser = someBrowser();
  const [first, second, third] = [openTab(browser, 0), openTab(browser, 0), openTab(browser, 0)];
  browser.connections[0]?.onOpen();
  first.letGo();
  browser.connections[0]?.onOpen();
  for (const { heard } of [second, third]) expect(heard).toEqual(["open", "cut", "open"]);
});

it("uses no channel after it let go", () => {
  const browser = someBrowser();
  const [first, second] = [openTab(browser, 7), openTab(browser, 7)];
  second.letGo();
  browser.connections[0]?.onChange({ seq: 8 });
  expect([first.heard, second.heard]).toEqual([["change 8"], []]);
});
