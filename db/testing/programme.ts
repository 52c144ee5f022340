import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { makeActor } from "./factories";

/** Runs SQL as the database's owner. */
type Run = (sql: string, values: unknown[]) => Promise<unknown>;

type Programme = { vendor?: string; edition?: string; todayOn?: Day | null; isDemo?: boolean };

/** Inserts the programme's one row, unless there is one. */
export const insertProgramme = async (
  run: Run,
  { vendor = "Vendora", edition = defaultEdition.id, todayOn = null, isDemo = false }: Programme = {},
): Promise<void> => {
  await run(
    `INSERT INTO programme (edition_id, vendor_name, today_on, is_demo) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [edition, vendor, todayOn, isDemo],
  );
};

/** A programme with two people who may announce its editions, and an owner of a partner. */
export const makeProgramme = async (run: Run): Promise<Record<"manager" | "second" | "owner", Actor>> => {
  await insertProgramme(run);
  return {
    manager: await makeActor(["programme-manager"]),
    second: await makeActor(["administrator"]),
    owner: await makeActor(["owner"]),
  };
};
