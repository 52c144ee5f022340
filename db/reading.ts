import { drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import type { Actor } from "@/lib/actor";
import { pool } from "./client";
import { withoutValues } from "./failure";
import { opening } from "./opening";
import type { Tx } from "./tx";

/** A read-only transaction, and how many read in it at the moment. */
type Reading = { client: Promise<PoolClient>; tx: Promise<Tx>; readers: number };

const begin = (actor: Actor): Reading => {
  const client = pool().connect();
  const tx = client.then((connected) => {
    // Not awaited: the first statement is on its way at once. Where this one fails, so do all that follow.
    connected.query(opening(connected, actor, "READ ONLY")).catch(() => undefined);
    return drizzle(connected);
  });
  return { client, tx, readers: 0 };
};

/** Gives the connection back once the transaction is over; nobody waits for that. */
const end = async ({ client }: Reading): Promise<void> => {
  const connected = await client.catch(() => null);
  await connected?.query("COMMIT").then(
    () => connected.release(),
    (failure: Error) => connected.release(failure),
  );
};

const openReadings = new WeakMap<Actor, Reading>();

/**
 * What a company's people read for one page is short: it is read in one transaction, and what is asked at the same time
 * travels together. Staff read long lists, which take a connection each.
 */
const isShared = (actor: Actor): boolean => actor.side === "partner";

const readingOf = (actor: Actor): Reading => {
  const reading = openReadings.get(actor) ?? begin(actor);
  if (isShared(actor)) openReadings.set(actor, reading);
  return reading;
};

/** Works in a read-only transaction, which reads of one actor that overlap may share. */
export const inReading = async <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const reading = readingOf(actor);
  reading.readers += 1;
  try {
    return await work(await reading.tx);
  } catch (error) {
    // The transaction may be over for everybody in it: who comes next gets another.
    openReadings.delete(actor);
    throw withoutValues(error);
  } finally {
    reading.readers -= 1;
    if (reading.readers === 0) {
      if (openReadings.get(actor) === reading) openReadings.delete(actor);
      void end(reading);
    }
  }
};
