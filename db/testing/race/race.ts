import { Client } from "pg";
import { afterAll, beforeAll } from "vitest";
import { closePool } from "@/db/client";
import { sqlState } from "@/db/failure";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { freshDatabase } from "@/db/testing/postgres";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal/refusal";
import { asSide, type LockedThing, listenToPool, type Side } from "./connection";

export type Verb = () => Promise<unknown>;

/** Two verbs that run at once, and what their outcome shows beside the answers. */
export type Runners = { first: Verb; second: Verb; left?: () => Promise<unknown> };

/**
 * How a verb ended: the refusal's code, with the code at each field after it, or the database's error. A number or a
 * truth value is told as it is, any other answer as "done".
 */
const outcome = async (verb: Verb): Promise<string> => {
  try {
    const answer = await verb();
    return typeof answer === "number" || typeof answer === "boolean" ? String(answer) : "done";
  } catch (error) {
    if (error instanceof Refusal)
      return [error.code, ...Object.entries(error.fields).map(([field, code]) => `${field}:${code}`)].join(" ");
    const state = sqlState(error);
    if (!state) throw error;
    return `error ${state}`;
  }
};

const makeGate = (): { opened: Promise<void>; open: () => void } => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
};

const waiting = "SELECT FROM unnest($1::int[]) AS process WHERE pg_blocking_pids(process) <> '{}'";

type How = { heldBefore: string; without: LockedThing | null };

/**
 * Holds the first verb after its checks, before its commit or the statement named, and lets the second run until it has
 * ended or waits for a lock; then the first goes on. Answers both outcomes and what is left.
 */
const run = async (onlooker: Client, runners: Runners, { heldBefore, without }: How): Promise<string> => {
  const [held, released] = [makeGate(), makeGate()];
  const hold = async () => {
    held.open();
    await released.opened;
  };
  const one: Side = { without, heldBefore, onHeld: hold, processes: new Set() };
  const other: Side = { without, heldBefore: null, onHeld: hold, processes: new Set() };
  try {
    const first = asSide(one, () => outcome(runners.first));
    const tooSoon = first.then((told) => Promise.reject(new Error(`The first verb ended before it was held: ${told}`)));
    await Promise.race([held.opened, tooSoon]);
    let isOver = false;
    const second = asSide(other, () => outcome(runners.second)).finally(() => {
      isOver = true;
    });
    while (!isOver && (await onlooker.query(waiting, [[...other.processes]])).rowCount === 0);
    released.open();
    const told = [await first, await second];
    return [...told, ...(runners.left ? [`left ${await runners.left()}`] : [])].join(", ");
  } finally {
    released.open();
  }
};

/** Gives a file of tests a database of its own, where verbs can race. */
export const withRaces = () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let onlooker: Client;
  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(env(), { DATABASE_URL: database.appUrl });
    await ensureProgramme(database.ownerUrl);
    onlooker = new Client({ connectionString: database.ownerUrl });
    await onlooker.connect();
    listenToPool();
  });
  afterAll(async () => {
    await closePool();
    await onlooker.end();
    await database.drop();
  });
  return (runners: Runners, how: How): Promise<string> => run(onlooker, runners, how);
};
