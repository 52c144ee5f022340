import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { answerAside } from "@/db/answer/aside";
import { editionInUse } from "@/db/queries/edition/in-use";
import { folded, isFolded } from "@/db/queries/filter";
import { cutPage, following } from "@/db/queries/paging";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { requireFactsText } from "@/db/queries/tier/facts";
import { credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { DatesQuestion } from "@/lib/answer/dates";
import type { AskedOf } from "@/lib/answer/told";
import { addDays, addMonths, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { OutlookChange } from "@/lib/forecast/outlook";
import type { DeclarationState } from "@/lib/review/state";

/** How far the board looks: a year ahead, and three months back. */
const monthsAhead = 12;
const daysBack = 92;
const pageSize = 50;

export type ExpiringCredential = {
  id: string;
  type: string;
  track: string | null;
  version: string;
  candidateId: string;
  expiresOn: Day;
  state: DeclarationState;
  person: { id: string; name: string };
  /** A later certification of the same kind is declared. */
  isRenewed: boolean;
};

export type ExpiringFilter = {
  search?: string | undefined;
  type?: string | undefined;
  /** Only what is not renewed yet. */
  isOpen?: boolean;
  after?: string | undefined;
};

export type ExpiringBoard = {
  credentials: ExpiringCredential[];
  /** The changes of the outlook that come of a certification's end, by its id. */
  hangs: Map<string, OutlookChange>;
  edition: Edition;
  types: string[];
  next: string | null;
  head: number;
  may: { renew: boolean };
};

const isRenewed = sql<boolean>`EXISTS (SELECT FROM credential r WHERE r.person_id = ${credential.personId}
  AND r.partner_id = ${credential.partnerId} AND r.type = ${credential.type}
  AND r.track IS NOT DISTINCT FROM ${credential.track} AND r.state NOT IN ('withdrawn', 'rejected')
  AND r.earned_on > ${credential.earnedOn} AND (r.expires_on IS NULL OR r.expires_on > ${credential.expiresOn}))`;

const columns = {
  id: credential.id,
  type: credential.type,
  track: credential.track,
  version: credential.version,
  candidateId: credential.candidateId,
  expiresOn: sql<Day>`${credential.expiresOn}`,
  state: credential.state,
  person: { id: person.id, name: person.name },
  isRenewed,
};

/** Of people who are there today, and whose word does not keep them out. */
const ofPresent = (today: Day): SQL | undefined =>
  and(
    isNull(person.withdrawnAt),
    isNull(person.objectedOn),
    sql`(${person.employedUntil} IS NULL OR ${person.employedUntil} > ${today})`,
  );

/** Declared, and valid until a day: only such a certification runs out. */
const ending = and(inArray(credential.state, ["declared", "more-asked", "verified"]), isNotNull(credential.expiresOn));

const ahead = (partnerId: string, today: Day): SQL | undefined =>
  and(
    eq(credential.partnerId, partnerId),
    ending,
    gte(credential.expiresOn, addDays(today, -daysBack)),
    lt(credential.expiresOn, addMonths(today, monthsAhead)),
    ofPresent(today),
  );

const byEnd = { table: credential, key: credential.expiresOn, id: credential.id, direction: "ascending" } as const;

const listRows = (tx: Tx, partnerId: string, today: Day, { search, type, isOpen, after }: ExpiringFilter) =>
  tx
    .select(columns)
    .from(credential)
    .innerJoin(person, eq(person.id, credential.personId))
    .where(
      and(
        ahead(partnerId, today),
        search ? isFolded(folded(person.name), search) : undefined,
        type ? eq(credential.type, type) : undefined,
        isOpen ? sql`NOT ${isRenewed}` : undefined,
        after ? following(byEnd, after, eq(credential.partnerId, partnerId)) : undefined,
      ),
    )
    .orderBy(asc(credential.expiresOn), asc(credential.id))
    .limit(pageSize + 1);

const typesOf = async (tx: Tx, partnerId: string, today: Day): Promise<string[]> => {
  const rows = await tx
    .selectDistinct({ type: credential.type })
    .from(credential)
    .innerJoin(person, eq(person.id, credential.personId))
    .where(ahead(partnerId, today))
    .orderBy(asc(credential.type));
  return rows.map(({ type }) => type);
};

const hanging = async (question: AskedOf<DatesQuestion>, partnerId: string): Promise<Map<string, OutlookChange>> => {
  const { changes } = await answerAside<DatesQuestion>(question, partnerId);
  return new Map(
    changes.flatMap((change) =>
      change.causes.flatMap((one) =>
        one.cause === "credential-expires" ? [[one.id, change] as [string, OutlookChange]] : [],
      ),
    ),
  );
};

/** The certifications of a company that end within a year or ended lately, by their day, and what hangs on them. */
export const listExpiring = async (actor: Actor, partnerId: string, filter: ExpiringFilter): Promise<ExpiringBoard> => {
  const { facts, ...board } = await read(actor, async (tx) => {
    requirePermission(actor, "person.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const { shown, last } = cutPage(await listRows(tx, partnerId, actor.today, filter), pageSize);
    return {
      ...{ credentials: shown, next: last?.id ?? null, head },
      types: await typesOf(tx, partnerId, actor.today),
      edition: await editionInUse(tx, actor.today),
      facts: await requireFactsText(tx, partnerId),
      may: { renew: can(actor, "credential.declare", { partnerId }) },
    };
  });
  const { edition } = board;
  const question = {
    kind: "dates" as const,
    edition,
    facts,
    on: actor.today,
    until: addMonths(actor.today, monthsAhead),
  };
  return { ...board, hangs: await hanging(question, partnerId) };
};

/** Of these certifications, those that run out and that the actor may renew. */
export const listChosenExpiring = (actor: Actor, ids: readonly string[]): Promise<ExpiringCredential[]> =>
  read(actor, async (tx) => {
    if (ids.length === 0) return [];
    const rows = await tx
      .select({ ...columns, partnerId: credential.partnerId })
      .from(credential)
      .innerJoin(person, eq(person.id, credential.personId))
      .where(and(inArray(credential.id, [...ids]), ending, ofPresent(actor.today)))
      .orderBy(asc(credential.expiresOn), asc(credential.id));
    return rows.filter((row) => can(actor, "credential.declare", row)).map(({ partnerId: _, ...row }) => row);
  });
