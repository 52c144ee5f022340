import { setImmediate as pause } from "node:timers/promises";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { ImportKind } from "@/lib/import/kind";
import { type ActivityAct, planActivity } from "@/lib/import/staged/activity";
import { type CompanyAct, planCompanies } from "@/lib/import/staged/companies";
import { type CredentialAct, planCredentials } from "@/lib/import/staged/credentials";
import { type PersonAct, planPeople } from "@/lib/import/staged/people";
import type { NewId, PlannedRow, ReadyRow } from "@/lib/import/staged/plan";
import type { HeldRecord } from "@/lib/partner/capacity";
import { companyGround } from "./companies";
import { activityGround, credentialGround, knownPeople } from "./ground";

/** What is written for a row, by the kind of its sheet. */
export type ImportActs = {
  people: PersonAct;
  credentials: CredentialAct;
  activity: ActivityAct;
  companies: CompanyAct;
};
type Planned<K extends keyof ImportActs> = PlannedRow<ImportActs[K]>[];

export type PlannedImport = { [K in keyof ImportActs]: { kind: K; rows: Planned<K> } }[keyof ImportActs];

type Asked = { actor: Actor; partnerId: string; rows: readonly ReadyRow[]; newId: NewId };

/** How many rows are planned before other requests have their turn. */
const atOnce = 500;

const inTurns = async <A>(planned: Iterable<PlannedRow<A>>): Promise<PlannedRow<A>[]> => {
  const rows: PlannedRow<A>[] = [];
  for (const row of planned) {
    rows.push(row);
    if (rows.length % atOnce === 0) await pause();
  }
  return rows;
};

const planners: { [K in keyof ImportActs]: (tx: Tx, asked: Asked) => Promise<PlannedImport> } = {
  people: async (tx, { partnerId, rows, newId }) => ({
    kind: "people",
    rows: await inTurns(planPeople(rows, await knownPeople(tx, partnerId), newId)),
  }),
  credentials: async (tx, { actor, partnerId, rows, newId }) => ({
    kind: "credentials",
    rows: await inTurns(planCredentials(rows, await credentialGround(tx, actor, partnerId), newId)),
  }),
  activity: async (tx, { actor, partnerId, rows, newId }) => ({
    kind: "activity",
    rows: await inTurns(planActivity(rows, await activityGround(tx, actor, partnerId), newId)),
  }),
  companies: async (tx, { actor, rows, newId }) => ({
    kind: "companies",
    rows: await inTurns(planCompanies(rows, await companyGround(tx, actor, rows), newId)),
  }),
};

/** What happens to each row, compared with what the company has now. */
export const planImport = (tx: Tx, kind: ImportKind, asked: Asked): Promise<PlannedImport> => planners[kind](tx, asked);

/** What is written for the rows that bring something. */
export const actsOf = <A>(rows: readonly PlannedRow<A>[]): A[] => rows.flatMap(({ act }) => act ?? []);

/** How many records of each kind a plan makes. */
export const recordsMade = (planned: PlannedImport): Partial<Record<HeldRecord, number>> => {
  const isMade = ({ was }: { was: unknown }): boolean => was === null;
  if (planned.kind === "companies") return {};
  if (planned.kind === "people") return { people: actsOf(planned.rows).filter(isMade).length };
  if (planned.kind === "activity") return { activities: actsOf(planned.rows).filter(isMade).length };
  const acts = actsOf(planned.rows);
  return { people: acts.filter(({ person }) => person !== null).length, credentials: acts.filter(isMade).length };
};
