import { asc, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { isFrameworkInForce } from "@/db/queries/agreement/state";
import { listShared, loadAllFacts } from "@/db/queries/tier/facts";
import { agreement } from "@/db/schema/agreement";
import { activity, credential } from "@/db/schema/claim";
import { override } from "@/db/schema/override";
import { partner, person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { ActivityKind } from "@/lib/activity/kind";
import { knownEnd } from "@/lib/agreement/life/term";
import { activityFacts } from "@/lib/answer/facts-text";
import type { Day } from "@/lib/date/day";
import type { ImpactCompany } from "@/lib/editor/impact";
import type { CountingRecords } from "@/lib/evaluate/compiled/compile";
import type { PersonFacts } from "@/lib/evaluate/facts/facts";

/** Companies whose ids are after one, and not after the other; null for no bound. */
export type Range = { after: string | null; until: string | null };

type Columns<T> = { [K in keyof T]: T[K][] };

/**
 * The rows of a query, column by column: a value is sent without its name, and read as a part of one long list.
 */
const inColumns = async <T extends object>(
  tx: Tx,
  names: readonly (keyof T & string)[],
  query: SQL,
): Promise<Columns<T>> => {
  const lists = names.map(
    (name) => sql`coalesce(json_agg(q.${sql.identifier(name)}), '[]') AS ${sql.identifier(name)}`,
  );
  const { rows } = await tx.execute<Columns<T>>(sql`SELECT ${sql.join(lists, sql`, `)} FROM (${query}) q`);
  return rows[0] as Columns<T>;
};

const isIn = (column: AnyPgColumn, { after, until }: Range): SQL =>
  sql`${after === null ? sql`true` : sql`${column} > ${after}`} AND ${until === null ? sql`true` : sql`${column} <= ${until}`}`;

type CompanyRow = {
  id: string;
  name: string;
  country: string;
  legacyLevel: string | null;
  businessModels: string[];
  inForceOn: Day | null;
  endsOn: Day | null;
  templateVersion: string | null;
  isGranted: boolean;
};

const companyColumns = [
  ...(["id", "name", "country", "legacyLevel", "businessModels", "inForceOn", "endsOn", "templateVersion"] as const),
  "isGranted",
] as const;

const companiesIn = (tx: Tx, range: Range, limit: number): Promise<Columns<CompanyRow>> =>
  inColumns<CompanyRow>(
    tx,
    companyColumns,
    sql`SELECT ${partner.id} AS id, ${partner.name} AS name, ${partner.country} AS country,
      ${partner.legacyLevel} AS "legacyLevel", ${partner.businessModels} AS "businessModels",
      coalesce(${agreement.sinceOn}, ${agreement.inForceOn}) AS "inForceOn", ${agreement.endsOn} AS "endsOn",
      ${agreement.templateVersion} AS "templateVersion",
      EXISTS (SELECT FROM ${override} WHERE ${override.partnerId} = ${partner.id}) AS "isGranted"
    FROM ${partner} LEFT JOIN ${agreement} ON ${agreement.partnerId} = ${partner.id} AND ${isFrameworkInForce}
    WHERE ${isIn(partner.id, range)}
    ORDER BY ${asc(partner.id)} LIMIT ${limit}`,
  );

type CredentialRow = { partnerId: string; personId: string; type: string; track: string | null; earnedOn: Day };

const credentialsIn = (tx: Tx, range: Range, on: Day): Promise<Columns<CredentialRow>> =>
  inColumns<CredentialRow>(
    tx,
    ["partnerId", "personId", "type", "track", "earnedOn"],
    sql`SELECT ${credential.partnerId} AS "partnerId", ${credential.personId} AS "personId", ${credential.type} AS type,
      ${credential.track} AS track, ${credential.earnedOn} AS "earnedOn"
    FROM ${credential} JOIN ${person} ON ${person.id} = ${credential.personId}
    WHERE ${isIn(credential.partnerId, range)} AND ${credential.state} = 'verified' AND ${credential.earnedOn} <= ${on}
      AND (${credential.expiresOn} IS NULL OR ${credential.expiresOn} > ${on})
      AND ${isIn(person.partnerId, range)} AND ${person.withdrawnAt} IS NULL AND ${person.employedFrom} <= ${on}
      AND (${person.employedUntil} IS NULL OR ${person.employedUntil} > ${on})
      AND (${person.objectedOn} IS NULL OR ${person.objectedOn} > ${on})
    ORDER BY ${credential.partnerId}, ${credential.personId}`,
  );

/** Activity of one kind between two bounds, as the last of it and what all of it comes to. */
type ActivityRow = {
  partnerId: string;
  kind: ActivityKind;
  occurredOn: Day;
  amountCents: number | null;
  currency: string | null;
  points: number | null;
  count: number;
};

const activityIn = (tx: Tx, range: Range, on: Day, { measures, bounds }: CountingRecords) =>
  inColumns<ActivityRow>(
    tx,
    ["partnerId", "kind", "occurredOn", "amountCents", "currency", "points", "count"],
    sql`SELECT ${activity.partnerId} AS "partnerId", ${activity.kind} AS kind, max(${activity.occurredOn}) AS "occurredOn",
      sum(${activity.amountCents}) AS "amountCents", ${activity.currency} AS currency, sum(${activity.points}) AS points,
      count(*) AS count
    FROM ${activity}
    WHERE ${isIn(activity.partnerId, range)} AND ${activity.state} = 'verified'
      AND ${activity.kind} = ANY (${sql.param(measures)}::text[]) AND ${activity.occurredOn} BETWEEN ${bounds[0] ?? on} AND ${on}
    GROUP BY ${activity.partnerId}, ${activity.kind}, ${activity.currency},
      width_bucket(${activity.occurredOn}, ${sql.param(bounds)}::date[])`,
  );

const employed = { employedFrom: "0001-01-01", employedUntil: null } as const;

type Companies = ReadonlyMap<string, ImpactCompany>;
type Shared = ReadonlyMap<string, PersonFacts["shared"]>;

const addCredentials = (companies: Companies, rows: Columns<CredentialRow>, shared: Shared): void => {
  let last: PersonFacts | null = null;
  rows.personId.forEach((id, row) => {
    if (last?.id !== id) {
      last = { id, ...employed, credentials: [], ...(shared.has(id) && { shared: shared.get(id) }) };
      companies.get(rows.partnerId[row] ?? "")?.facts.people.push(last);
    }
    const [type, track, earnedOn] = [rows.type[row] ?? "", rows.track[row] ?? null, rows.earnedOn[row] ?? ""];
    last.credentials.push({ id: "", type, track, earnedOn, expiresOn: null, status: "verified" });
  });
};

/** Where nothing is added up, as for events, the same one comes as often as there are. */
const addActivity = (companies: Companies, rows: Columns<ActivityRow>): void =>
  rows.partnerId.forEach((company, row) => {
    const [amountCents, points] = [rows.amountCents[row] ?? null, rows.points[row] ?? null];
    const told = activityFacts({
      ...{ id: "", kind: rows.kind[row] as ActivityKind, occurredOn: rows.occurredOn[row] ?? "", state: "verified" },
      ...{ amountCents, points, currency: rows.currency[row] ?? null, corrects: null },
    });
    const known = companies.get(company)?.facts.activity;
    const times = amountCents === null && points === null ? (rows.count[row] ?? 0) : 1;
    for (let time = 0; time < times; time += 1) known?.push(told);
  });

const bareCompanies = (rows: Columns<CompanyRow>): ImpactCompany[] =>
  rows.id.map((id, row) => {
    const inForceOn = rows.inForceOn[row] ?? null;
    const endsOn = rows.endsOn[row] ?? null;
    return {
      name: rows.name[row] as string,
      country: rows.country[row] as string,
      legacyLevel: rows.legacyLevel[row] ?? null,
      facts: {
        partner: id,
        businessModels: rows.businessModels[row] as string[],
        agreement: inForceOn === null ? null : { inForceOn, endsOn: knownEnd(rows.templateVersion[row] ?? "", endsOn) },
        people: [],
        activity: [],
      },
    };
  });

const withAllFacts = async (
  tx: Tx,
  companies: readonly ImpactCompany[],
  asksWhere: boolean,
): Promise<ImpactCompany[]> => {
  if (companies.length === 0) return [];
  const facts = new Map(
    (
      await loadAllFacts(
        tx,
        companies.map((one) => one.facts.partner),
        asksWhere,
      )
    ).map((one) => [one.partner, one]),
  );
  return companies.map((one) => ({ ...one, facts: facts.get(one.facts.partner) ?? one.facts }));
};

type Asked = { on: Day; limit: number; counting: CountingRecords | null; asksWhere: boolean };

/**
 * So many companies by id, with the records that can count on a day; all records of those to which something was granted,
 * and of all where it is not known which can count (null). `asksWhere`: with where people count whom several companies declare.
 */
export const loadCounting = async (
  tx: Tx,
  range: Range,
  { on, limit, counting, asksWhere }: Asked,
): Promise<ImpactCompany[]> => {
  const rows = await companiesIn(tx, range, limit);
  const companies = bareCompanies(rows);
  if (counting === null || companies.length === 0) return withAllFacts(tx, companies, asksWhere);
  const read: Range = { after: range.after, until: companies.at(-1)?.facts.partner ?? null };
  const known = new Map(companies.map((one) => [one.facts.partner, one]));
  const ids = companies.map((one) => one.facts.partner);
  const shared: Shared = asksWhere ? await listShared(tx, ids, true) : new Map();
  addCredentials(known, await credentialsIn(tx, read, on), shared);
  addActivity(known, await activityIn(tx, read, on, counting));
  const granted = companies.filter((_, row) => rows.isGranted[row] === true);
  for (const one of await withAllFacts(tx, granted, asksWhere)) known.set(one.facts.partner, one);
  return [...known.values()];
};
