import "server-only";
import { type Signal, subscribe } from "@/lib/server/live/signal";
import { log } from "@/lib/server/log";

type Missed = { seq: number; at: Date; kind: string; subjectId: string | null; by: string | null };

export type StreamRequest = {
  signal: AbortSignal;
  /** The only company whose changes may pass; null for staff, who are told that something changed and read it themselves. */
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

export const openStream = (request: StreamRequest): Response => {
  let finish = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let sent = request.after;
      let isOpen = true;
      let queue = Promise.resolve();

      const send = (event: string, data: unknown, id?: number): void => {
        if (isOpen) controller.enqueue(frame(event, data, id));
      };
      const catchUp = async (): Promise<void> => {
        if (!request.partnerId) return send("change", {});
        for (const event of await request.missed(request.partnerId, sent)) {
          sent = event.seq;
          send(
            "change",
            { seq: event.seq, kind: event.kind, by: event.by, at: event.at, subjectId: event.subjectId },
            sent,
          );
        }
      };
      const recheck = async (): Promise<void> => {
        if (await request.isStillSignedIn()) return;
        send("signed-out", {});
        finish();
      };
      const inTurn = (work: () => Promise<void>): void => {
        queue = queue.then(work).catch((error: unknown) => {
          log.warn({ event: "live.stream-failed", err: error });
          finish();
        });
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
      finish = () => {
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
