import "server-only";
import { type Signal, subscribe } from "@/lib/server/live/signal";
import { log } from "@/lib/server/log";

type Missed = { seq: number; at: Date; kind: string; subjectId: string | null; by: string | null };

type StreamRequest = {
  signal: AbortSignal;
  /** The company whose changes are sent; null for staff, who only learn that something changed. */
  partnerId: string | null;
  after: number;
  missed: (partnerId: string, after: number) => Promise<Missed[]>;
  isStillSignedIn: () => Promise<boolean>;
};

const heartbeat = 20_000;
const encoder = new TextEncoder();

const frame = (event: string, data: unknown, id?: number): Uint8Array =>
  encoder.encode(`event: ${event}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);

/** Events after which a session may have ended or changed its rights; the stream then asks again who is listening. */
const touchesSessions = (kind: string): boolean => /^(session|member|account|staff)\./.test(kind);

type Controller = ReadableStreamDefaultController<Uint8Array>;
type Send = (event: string, data: unknown, id?: number) => void;

/** Runs work one after the other; what fails is handed to `fail` and holds nothing else up. */
const queueWork = (fail: (error: unknown) => void): ((work: () => Promise<void>) => void) => {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(fail);
  };
};

/** Sends what the company's chain holds beyond the last event sent. Staff are only told that something changed. */
const catchUpFrom = ({ partnerId, after, missed }: StreamRequest, send: Send): (() => Promise<void>) => {
  let sent = after;
  return async () => {
    if (!partnerId) return send("change", {});
    for (const { seq, kind, by, at, subjectId } of await missed(partnerId, sent)) {
      sent = seq;
      send("change", { seq, kind, by, at, subjectId }, seq);
    }
  };
};

/** Writes one reader's stream until the returned function ends it: on abort, on sign-out, on a fault, on shutdown. */
const follow = (request: StreamRequest, controller: Controller): (() => void) => {
  let isOpen = true;
  const send: Send = (event, data, id) => {
    if (isOpen) controller.enqueue(frame(event, data, id));
  };
  const inTurn = queueWork((error) => {
    log.warn({ event: "live.stream-failed", err: error });
    finish();
  });
  const catchUp = catchUpFrom(request, send);
  const recheck = async (): Promise<void> => {
    if (await request.isStillSignedIn()) return;
    send("signed-out", {});
    finish();
  };
  const hear = (signal: Signal | null): void => {
    if (signal && touchesSessions(signal.kind)) inTurn(recheck);
    if (!signal || request.partnerId === null || signal.partnerId === request.partnerId) inTurn(catchUp);
  };
  const unsubscribe = subscribe(hear, () => finish());
  const beat = setInterval(() => {
    send("beat", {});
    inTurn(recheck);
  }, heartbeat);
  const finish = (): void => {
    if (!isOpen) return;
    isOpen = false;
    clearInterval(beat);
    unsubscribe();
    controller.close();
  };
  request.signal.addEventListener("abort", finish);
  controller.enqueue(encoder.encode("retry: 500\n\n"));
  send("hello", {});
  if (request.partnerId) inTurn(catchUp);
  return finish;
};

/** An event stream (text/event-stream) that tells one reader of each committed change they may see. */
export const openStream = (request: StreamRequest): Response => {
  let finish = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      finish = follow(request, controller);
    },
    cancel: () => finish(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
};
