import "server-only";
import type { Change, Changes } from "@/db/queries/partner/change";
import { handOverLine, type ReaderLine } from "@/lib/server/live/line";
import { shared } from "@/lib/server/live/share";
import { type Signal, subscribe } from "@/lib/server/live/signal";
import { log } from "@/lib/server/log";

type StreamRequest = {
  /** The session's id, by which its streams share the question whether it is still good. */
  sessionId: string | null;
  /** The company whose changes are sent; null for staff, who only learn that something changed. */
  partnerId: string | null;
  after: number;
  /** What happened to a company; asked once for all streams. */
  list: (partnerId: string, after: number) => Promise<Changes>;
  /** What of it this reader is told. */
  pick: (changes: Changes) => Change[];
  isStillSignedIn: () => Promise<boolean>;
  /** Called once, when the stream has ended. */
  onEnd: () => void;
};

const heartbeat = 20_000;

const frame = (event: string, data: unknown, id?: number): string =>
  `event: ${event}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** Events after which a session may have ended or changed its rights; the stream then asks again who is listening. */
const touchesSessions = (kind: string): boolean => /^(session|member|account|staff)\./.test(kind);

type Send = (event: string, data: unknown, id?: number) => void;

/** Runs work one after the other; what fails is handed to `fail` and holds nothing else up. */
const queueWork = (fail: (error: unknown) => void): ((work: () => Promise<void>) => void) => {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(fail);
  };
};

/**
 * Sends what the company's chain holds beyond the last number looked at. At a signal all streams of a company stand at the
 * same number, so that one question answers them all. Staff are only told that something changed.
 */
const catchUpFrom = (
  { partnerId, after, list, pick }: StreamRequest,
  send: Send,
): ((at: Signal | null) => Promise<void>) => {
  let seen = after;
  return async (at) => {
    if (!partnerId) return send("change", {});
    for (let hasMore = at === null || at.seq > seen; hasMore; ) {
      const [from, ask] = [seen, () => list(partnerId, from)];
      const found = await (at ? shared(at, `changes:${from}`, ask) : ask());
      for (const { seq } of pick(found)) send("change", { seq }, seq);
      seen = Math.max(seen, found.upTo);
      hasMore = found.hasMore;
    }
  };
};

/** Writes one reader's stream until it ends: when they leave, on sign-out, on a fault, on shutdown. */
const follow = (request: StreamRequest, line: ReaderLine): void => {
  let isOpen = true;
  const send: Send = (event, data, id) => {
    if (isOpen) line.write(frame(event, data, id));
  };
  const inTurn = queueWork((error) => {
    log.warn({ event: "live.stream-failed", err: error });
    finish();
  });
  const catchUp = catchUpFrom(request, send);
  const recheck = async (at: Signal | null): Promise<void> => {
    const ask = request.isStillSignedIn;
    if (await (at ? shared(at, `session:${request.sessionId}`, ask) : ask())) return;
    send("signed-out", {});
    finish();
  };
  const hear = (signal: Signal | null): void => {
    if (signal && touchesSessions(signal.kind)) inTurn(() => recheck(signal));
    if (!signal || request.partnerId === null || signal.partnerId === request.partnerId) inTurn(() => catchUp(signal));
  };
  const unsubscribe = subscribe(hear, () => finish());
  const beat = setInterval(() => {
    send("beat", {});
    inTurn(() => recheck(null));
  }, heartbeat);
  const finish = (): void => {
    if (!isOpen) return;
    isOpen = false;
    clearInterval(beat);
    unsubscribe();
    request.onEnd();
    line.end();
  };
  line.onClose(finish);
  if (isOpen) line.write("retry: 500\n\n");
  send("hello", {});
  if (isOpen && request.partnerId) inTurn(() => catchUp(null));
};

/** An event stream (text/event-stream) that tells one reader of each committed change they may see. */
export const openStream = (asked: Request, request: StreamRequest): Response => {
  const headers = {
    "content-type": "text/event-stream",
    // Not no-store: a browser would no longer keep the page that listens for the way back. There is nothing to store.
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  };
  return handOverLine(asked, headers, (line) => follow(request, line));
};
