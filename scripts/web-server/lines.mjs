import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/** Runs work without what belongs to the request that is being answered. */
const outside = AsyncLocalStorage.snapshot();

/** A reader who takes nothing any more is let go; they come back and are told what they missed. */
const mostUnread = 256 * 1024;

/** By the number of a request: what goes on with its connection (lib/server/live/line.ts). */
const begins = () => globalThis.portalLines;
const take = (id) => {
  const begin = begins()?.get(id);
  begins()?.delete(id);
  return begin;
};

const gone = { write: () => undefined, end: () => undefined, onClose: (left) => left() };

/** The listeners that somebody adds to an emitter from now on, but for those in `kept`. */
const newListeners = (emitter, kept) => {
  const known = new Set(emitter.eventNames().flatMap((name) => emitter.rawListeners(name)));
  return () => {
    for (const name of emitter.eventNames())
      for (const listener of emitter.rawListeners(name))
        if (!known.has(listener) && !kept.has(listener)) emitter.removeListener(name, listener);
  };
};

/**
 * Takes back what somebody hangs on an object of Node from now on: functions in place of its own, and what it knows of the
 * request. Nothing is deleted: an object that lost a property takes twice the memory.
 */
const newParts = (object) => {
  const known = new Set(Reflect.ownKeys(object));
  return () => {
    for (const key of Reflect.ownKeys(object).filter((one) => !known.has(one))) {
      if (typeof object[key] === "function") object[key] = Object.getPrototypeOf(object)[key];
      if (String(key).includes("NextInternal")) object[key] = undefined;
    }
  };
};

const lineOn = (response, kept) => ({
  write: (text) => {
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(text);
  },
  end: () => response.end(),
  onClose: (left) => {
    if (response.closed) return left();
    kept.add(left);
    response.on("close", left);
  },
});

/**
 * Has `handle` answer the head of a stream, and leaves the connection to whoever goes on with it, free of all that
 * `handle` needed: an open line costs little more than its socket.
 */
export const handingOver = (handle) => async (request, response) => {
  const id = randomUUID();
  request.headers["x-portal-request"] = id;
  const kept = new Set();
  const [dropFromRequest, dropFromResponse] = [newParts(request), newParts(response)];
  const forget = [newListeners(request, kept), newListeners(response, kept), dropFromRequest];
  const { end } = response;
  let isOpen = false;
  response.end = (...given) => {
    const begin = take(id);
    if (!begin || request.method !== "GET") {
      begin?.(gone);
      return end.apply(response, given);
    }
    isOpen = true;
    dropFromResponse();
    response.flushHeaders();
    outside(begin, lineOn(response, kept));
    return response;
  };
  try {
    await handle(request, response);
  } finally {
    // Where the reader left before there was an answer, nobody ends it.
    take(id)?.(gone);
  }
  if (!isOpen) return;
  for (const drop of forget) drop();
};
