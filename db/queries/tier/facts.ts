import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { fewRecords } from "@/db/answer/aside";
import { isFrameworkInForce } from "@/db/queries/agreement/state";
import { within } from "@/db/queries/filter";
import { inJson, inText, named } from "@/db/queries/in-json";
import { countedUntil } from "@/db/queries/person/counted";
import { agreement } from "@/db/schema/agreement";
import { activity, credential } from "@/db/schema/claim";
import { override } from "@/db/schema/override";
import { partner, person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import { knownEnd } from "@/lib/agreement/life/term";
import { type FactsText, readFacts, recordsInText } from "@/lib/answer/facts-text";
import type { Day } from "@/lib/date/day";
import type { Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { Refusal } from "@/lib/refusal/refusal";

const listPartners = async (tx: Tx, ids: readonly string[] | null) => {
  const rows = await inJson(
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
  return rows.map(({ id, inForceOn, endsOn, templateVersion, ...company }) => ({
    ...{ ...company, partner: id },
    agreement: inForceOn === null ? null : { inForceOn, endsOn: knownEnd(templateVersion ?? "", endsOn) },
  }));
};

const listPeople = (tx: Tx, ids: readonly string[] | null) =>
  inText(
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
  inText(
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
  inText(
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
  inText(
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

/** The facts of several companies, or of all that the actor sees (null), as texts, in six queries that are sent together. */
const loadTexts = async (tx: Tx, ids: readonly string[] | null, asksOfDraft = false): Promise<FactsText> => {
  const [companies, people, credentials, activities, exceptions, shared] = await Promise.all([
    listPartners(tx, ids),
    listPeople(tx, ids),
    listCredentials(tx, ids),
    listActivity(tx, ids),
    listOverrides(tx, ids),
    listShared(tx, ids, asksOfDraft),
  ]);
  return { companies, people, credentials, activity: activities, exceptions, shared };
};

/** The facts of one company as the engine's threads read them; refused where the actor sees no such company. */
export const requireFactsText = async (tx: Tx, partnerId: string): Promise<FactsText> => {
  const text = await loadTexts(tx, [partnerId]);
  if (text.companies.length === 0) throw new Refusal("not-found");
  return text;
};

/** A company with its facts, which may still be a text. */
export type CompanyFacts = { partner: string; facts: Facts | FactsText };

/** The facts of companies by which a transaction decides: those of one large company are a text, which a thread reads. */
export const loadDecidingFacts = async (tx: Tx, ids: readonly string[]): Promise<CompanyFacts[]> => {
  const text = await loadTexts(tx, ids);
  const [alone, ...others] = ids;
  if (alone && others.length === 0 && recordsInText(text) > fewRecords) return [{ partner: alone, facts: text }];
  return readFacts(text).map((facts) => ({ partner: facts.partner, facts }));
};

/** The facts of one company for the engine; null where the actor sees no such company. */
export const loadFacts = async (tx: Tx, partnerId: string): Promise<Facts | null> =>
  readFacts(await loadTexts(tx, [partnerId]))[0] ?? null;

/** The same, of a company that must be there. */
export const requireFacts = async (tx: Tx, partnerId: string): Promise<Facts> => {
  const facts = await loadFacts(tx, partnerId);
  if (!facts) throw new Refusal("not-found");
  return facts;
};

/**
 * The facts of several companies, or of all that the actor sees (null); `asksOfDraft`: with the people whom other companies
 * declare too, though no announced rule asks for it.
 */
export const loadAllFacts = async (
  tx: Tx,
  partnerIds: readonly string[] | null = null,
  asksOfDraft = false,
): Promise<Facts[]> => readFacts(await loadTexts(tx, partnerIds, asksOfDraft));
