import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { isFrameworkInForce } from "@/db/queries/agreement/state";
import { within } from "@/db/queries/filter";
import { inJson, named } from "@/db/queries/in-json";
import { countedUntil } from "@/db/queries/person/counted";
import { agreement } from "@/db/schema/agreement";
import { activity, credential } from "@/db/schema/claim";
import { override } from "@/db/schema/override";
import { partner, person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import { shapeOfKind } from "@/lib/activity/kind";
import type { ByShape } from "@/lib/activity/shape";
import { knownEnd } from "@/lib/agreement/life/term";
import { type Day, monthOf } from "@/lib/date/day";
import type { ActivityFacts, CredentialFacts, ExceptionFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { Refusal } from "@/lib/refusal/refusal";
import { engineStatus } from "@/lib/review/state";

type ActivityRow = Awaited<ReturnType<typeof listActivity>>[number];

const listPartners = (tx: Tx, ids: readonly string[] | null) =>
  inJson(
    tx,
    tx
      .select(
        named({
          id: partner.id,
          businessModels: partner.businessModels,
          legacyLevel: partner.legacyLevel,
          inForceOn: sql<Day | null>`coalesce(${agreement.sinceOn}, ${agreement.inForceOn})`,
          endsOn: agreement.endsOn,
          templateVersion: agreement.templateVersion,
        }),
      )
      .from(partner)
      .leftJoin(agreement, and(eq(agreement.partnerId, partner.id), isFrameworkInForce))
      .where(within(partner.id, ids))
      .orderBy(asc(partner.id)),
  );

const listPeople = (tx: Tx, ids: readonly string[] | null) =>
  inJson(
    tx,
    tx
      .select(
        named({
          partnerId: person.partnerId,
          id: person.id,
          employedFrom: person.employedFrom,
          employedUntil: countedUntil,
        }),
      )
      .from(person)
      .where(and(within(person.partnerId, ids), isNull(person.withdrawnAt))),
  );

const listCredentials = (tx: Tx, ids: readonly string[] | null) =>
  inJson(
    tx,
    tx
      .select(
        named({
          personId: credential.personId,
          id: credential.id,
          type: credential.type,
          track: credential.track,
          earnedOn: credential.earnedOn,
          expiresOn: credential.expiresOn,
          state: credential.state,
        }),
      )
      .from(credential)
      .where(and(within(credential.partnerId, ids), ne(credential.state, "withdrawn")))
      .orderBy(asc(credential.earnedOn), asc(credential.id)),
  );

const listActivity = (tx: Tx, ids: readonly string[] | null) =>
  inJson(
    tx,
    tx
      .select(
        named({
          partnerId: activity.partnerId,
          id: activity.id,
          kind: activity.kind,
          occurredOn: activity.occurredOn,
          amountCents: activity.amountCents,
          currency: activity.currency,
          points: activity.points,
          corrects: activity.corrects,
          state: activity.state,
        }),
      )
      .from(activity)
      .where(and(within(activity.partnerId, ids), ne(activity.state, "withdrawn")))
      .orderBy(asc(activity.occurredOn), asc(activity.id)),
  );

/** An exception that ended on the day it began never counted. */
const listOverrides = (tx: Tx, ids: readonly string[] | null) =>
  inJson(
    tx,
    tx
      .select(
        named({
          partnerId: override.partnerId,
          id: override.id,
          of: override.nodeId,
          from: override.fromOn,
          until: sql<string>`coalesce(${override.endedOn}, ${override.untilOn})`,
          reason: override.reason,
          author: override.author,
        }),
      )
      .from(override)
      .where(and(within(override.partnerId, ids), sql`${override.endedOn} IS DISTINCT FROM ${override.fromOn}`))
      .orderBy(asc(override.fromOn), asc(override.id)),
  );

type ToldRow = Omit<ActivityRow, "partnerId">;

/** What the engine is told of a row, by the shape of its kind. */
const toldByShape: ByShape<(row: ToldRow) => object> = {
  money: ({ occurredOn, amountCents, currency }) => ({
    bookedOn: occurredOn,
    amountCents: amountCents ?? 0,
    currency: currency ?? "",
  }),
  points: ({ occurredOn, points }) => ({ month: monthOf(occurredOn), points: points ?? 0 }),
  event: ({ occurredOn }) => ({ completedOn: occurredOn }),
};

/** A row as the engine is told it. */
export const activityFacts = (row: ToldRow): ActivityFacts => {
  const { id, kind, state, corrects } = row;
  const told = toldByShape[shapeOfKind(kind)](row);
  return { id, kind, ...told, ...(corrects && { corrects }), status: engineStatus(state) } as ActivityFacts;
};

type SharedRow = { person_id: string; is_first: boolean; is_chosen: boolean | null };

/** People whom other companies declare too, where the rules of an announced edition, or of a draft that staff compare, ask for it. */
export const listShared = async (
  tx: Tx,
  ids: readonly string[] | null,
  asksOfDraft = false,
): Promise<Map<string, PersonFacts["shared"]>> => {
  const of = ids === null ? sql`NULL::uuid[]` : sql`${`{${ids.join(",")}}`}::uuid[]`;
  const { rows } = await tx.execute<SharedRow>(
    sql`SELECT person_id, is_first, is_chosen FROM shared_people(${of}, ${asksOfDraft})`,
  );
  return new Map(rows.map((row) => [row.person_id, { isFirst: row.is_first, isChosen: row.is_chosen }]));
};

const groupBy = <K, V, R>(rows: readonly R[], key: (row: R) => K, value: (row: R) => V): Map<K, V[]> => {
  const groups = new Map<K, V[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(value(row));
    else groups.set(key(row), [value(row)]);
  }
  return groups;
};

const assemble = async (tx: Tx, ids: readonly string[] | null, asksOfDraft = false): Promise<Facts[]> => {
  const partners = await listPartners(tx, ids);
  const people = await listPeople(tx, ids);
  const credentials = groupBy(
    await listCredentials(tx, ids),
    (row) => row.personId,
    ({ personId: _, state, ...rest }): CredentialFacts => ({ ...rest, status: engineStatus(state) }),
  );
  const activities = groupBy(await listActivity(tx, ids), (row) => row.partnerId, activityFacts);
  const granted = groupBy(
    await listOverrides(tx, ids),
    (row) => row.partnerId,
    ({ partnerId: _, ...rest }): ExceptionFacts => rest,
  );
  const shared = await listShared(tx, ids, asksOfDraft);
  const staff = groupBy(
    people,
    (row) => row.partnerId,
    ({ partnerId: _, ...rest }): PersonFacts => ({
      ...rest,
      credentials: credentials.get(rest.id) ?? [],
      ...(shared.has(rest.id) && { shared: shared.get(rest.id) }),
    }),
  );
  return partners.map(({ id, businessModels, legacyLevel, inForceOn, endsOn, templateVersion }) => ({
    partner: id,
    businessModels,
    ...(legacyLevel && { legacyLevel }),
    agreement: inForceOn === null ? null : { inForceOn, endsOn: knownEnd(templateVersion ?? "", endsOn) },
    people: staff.get(id) ?? [],
    activity: activities.get(id) ?? [],
    ...(granted.has(id) && { overrides: granted.get(id) ?? [] }),
  }));
};

/** The facts of one company for the engine, in six queries; null where the actor sees no such company. */
export const loadFacts = async (tx: Tx, partnerId: string): Promise<Facts | null> =>
  (await assemble(tx, [partnerId]))[0] ?? null;

/** The same, of a company that must be there. */
export const requireFacts = async (tx: Tx, partnerId: string): Promise<Facts> => {
  const facts = await loadFacts(tx, partnerId);
  if (!facts) throw new Refusal("not-found");
  return facts;
};

/**
 * The facts of several companies, or of all that the actor sees (null), in the same six queries; `asksOfDraft`: with the
 * people whom other companies declare too, though no announced rule asks for it.
 */
export const loadAllFacts = (
  tx: Tx,
  partnerIds: readonly string[] | null = null,
  asksOfDraft = false,
): Promise<Facts[]> => assemble(tx, partnerIds, asksOfDraft);
