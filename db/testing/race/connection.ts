import { AsyncLocalStorage } from "node:async_hooks";
import type { PoolClient } from "pg";
import { pool } from "@/db/client";

/** A lock by what it is on: the table of a `SELECT … FOR …` or `LOCK TABLE`, or an advisory lock. */
export type LockedThing = { on: string; isFirstOnly?: true };

/** One side of a race: what its connections do differently from any other's. */
export type Side = {
  without: LockedThing | null;
  /** How the statement begins before which this side is held, once; null for a side that is not held. */
  heldBefore: string | null;
  onHeld: () => Promise<void>;
  /** The server processes that work for this side. */
  readonly processes: Set<number>;
};

const sides = new AsyncLocalStorage<Side>();

export const asSide = <T>(side: Side, work: () => Promise<T>): Promise<T> => sides.run(side, work);

const rowLock = / for (?:no key update|update|share)(?: of "\w+")?(?: skip locked)?$/;

/** A statement without its lock, the same in all else; null where it does not take this lock. */
export const withoutLock = (text: string, { on }: LockedThing): string | null => {
  if (on === "advisory")
    return text.includes("pg_advisory_xact_lock(")
      ? text.replace(/pg_advisory_xact_lock\((.*)\)$/, (_, key: string) => key)
      : null;
  if (text.startsWith(`LOCK TABLE ${on} `)) return "SELECT 1";
  return text.includes(` from "${on}" `) && rowLock.test(text) ? text.replace(rowLock, "") : null;
};

type Send = (...sent: unknown[]) => Promise<unknown>;
type Statement = string | { text: string };

const textOf = (statement: Statement): string => (typeof statement === "string" ? statement : statement.text);
const withText = (statement: Statement, text: string): Statement =>
  typeof statement === "string" ? text : { ...statement, text };

/** What a connection remembers of the transaction it is in. */
type Open = { isWriting: boolean; wasFreed: boolean };

const freed = (side: Side, open: Open, statement: Statement): Statement => {
  const text = side.without && withoutLock(textOf(statement), side.without);
  if (text === null || (side.without?.isFirstOnly && open.wasFreed)) return statement;
  open.wasFreed = true;
  return withText(statement, text);
};

const listen = (client: PoolClient): void => {
  const send = client.query.bind(client) as unknown as Send;
  const { processID } = client as PoolClient & { processID: number };
  let open: Open = { isWriting: false, wasFreed: false };
  const query: Send = async (statement, ...values) => {
    const side = sides.getStore();
    if (!side) return send(statement, ...values);
    const text = textOf(statement as Statement);
    side.processes.add(processID);
    if (text.startsWith("BEGIN ")) open = { isWriting: text.startsWith("BEGIN READ WRITE"), wasFreed: false };
    if (open.isWriting && side.heldBefore !== null && text.startsWith(side.heldBefore)) {
      side.heldBefore = null;
      await side.onHeld();
    }
    return send(freed(side, open, statement as Statement), ...values);
  };
  Object.assign(client, { query });
};

/** Lets every connection that the pool opens from now on take a side; without one, nothing is different. */
export const listenToPool = (): void => {
  pool().on("connect", listen);
};
