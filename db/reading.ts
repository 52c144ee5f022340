import { drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import type { Actor } from "@/lib/actor";
import { UnknownTemplate } from "@/lib/agreement/text/template";
import { withoutValues } from "./failure";
import { beginAs, connect } from "./opening";
import { knowTexts, readTexts } from "./texts";
import type { Tx } from "./tx";

/** A read-only transaction, and how many read in it at the moment. */
type Reading = { client: Promise<PoolClient>; tx: Promise<Tx>; opened: Promise<string[]>; readers: number };

const begin = (actor: Actor): Reading => {
  const client = connect();
  const opened = client.then((connected) => beginAs(connected, actor, "READ ONLY"));
  // Not awaited here: the first statement is on its way at once, and its reader awaits this one before the end.
  opened.catch(() => undefined);
  return { client, tx: client.then((connected) => drizzle(connected)), opened, readers: 0 };
};

/** Gives the connection back once the transaction is over; nobody waits for that. */
const end = async ({ client, opened }: Reading): Promise<void> => {
  const connected = await client.catch(() => null);
  if (!connected) return;
  await Promise.all([opened, connected.query("COMMIT")]).then(
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

/**
 * Works, and knows every text that was published before the transaction began when the answer is given: work that met one
 * which was unknown is done again. What is asked first need not wait for their list.
 */
const workWithTexts = async <T>(reading: Reading, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const tx = await reading.tx;
  try {
    const answer = await work(tx);
    await knowTexts(tx, await reading.opened);
    return answer;
  } catch (error) {
    if (!(error instanceof UnknownTemplate)) throw error;
    await readTexts(tx);
    return work(tx);
  }
};

/** Works in a read-only transaction, which reads of one actor that overlap may share. */
export const inReading = async <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const reading = readingOf(actor);
  reading.readers += 1;
  try {
    return await workWithTexts(reading, work);
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
