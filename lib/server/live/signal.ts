import "server-only";
import { Client } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/server/log";

/** A committed change of a company (null: of the programme), with its number in the chain. */
export type Signal = { partnerId: string | null; seq: number; kind: string };
/** Gets each change; null means that the connection was lost for a while, so changes may have been missed. */
type Listener = (signal: Signal | null) => void;

type Hub = { listeners: Set<Listener>; closers: Set<() => void>; client: Client | null; isClosing: boolean };
const holder = globalThis as typeof globalThis & { portalLive?: Hub };

const hub = (): Hub => {
  holder.portalLive ??= { listeners: new Set(), closers: new Set(), client: null, isClosing: false };
  return holder.portalLive;
};

const firstDelay = 100;
const longestDelay = 5_000;

const tell = (signal: Signal | null): void => {
  for (const listener of hub().listeners) listener(signal);
};

const retryLater = (delay: number): void => {
  setTimeout(() => void listen(Math.min(delay * 2, longestDelay)), delay).unref();
};

const listen = async (delay = firstDelay): Promise<void> => {
  const state = hub();
  if (state.client || state.isClosing) return;
  // A pooler would hand the connection that listens to somebody else.
  const connectionString = env().DATABASE_DIRECT_URL ?? env().DATABASE_URL;
  const client = new Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 2_000 });
  state.client = client;
  let isLost = false;
  const lose = (): void => {
    if (isLost) return;
    isLost = true;
    state.client = null;
    client.end().catch(() => undefined);
    if (!state.isClosing) retryLater(delay);
  };
  client.on("error", lose);
  client.on("end", lose);
  client.on("notification", ({ payload }) => tell(JSON.parse(payload ?? "null") as Signal | null));
  try {
    await client.connect();
    await client.query("LISTEN live");
    delay = firstDelay;
    tell(null);
  } catch (error) {
    log.warn({ event: "live.connection-lost", err: error });
    lose();
  }
};

/** Subscribes to every committed change. `close` is called when the process is asked to stop. */
export const subscribe = (listener: Listener, close: () => void): (() => void) => {
  const state = hub();
  state.listeners.add(listener);
  state.closers.add(close);
  void listen();
  return () => {
    state.listeners.delete(listener);
    state.closers.delete(close);
  };
};

/** Ends every open stream and the listening connection, so that the process can exit. */
export const closeLive = async (): Promise<void> => {
  const state = hub();
  state.isClosing = true;
  for (const close of state.closers) close();
  await state.client?.end().catch(() => undefined);
};
