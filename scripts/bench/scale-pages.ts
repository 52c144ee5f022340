import { Client } from "pg";
import { defaultEdition } from "@/lib/edition/catalogue/editions";

/** A page that staff open, with its address in each database: everywhere with as many rows. */
export type ScalePages = { name: string; paths: string[] };

/** What a list is asked for, and the rows that it finds. */
type Asked = { name: string; query: string; where: string };

type List = {
  path: string;
  from: string;
  order: string;
  /** The place of a row as its address says it. */
  place: string;
};

const partners: List = {
  path: "/partners",
  from: "partner_summary",
  order: "name_key, partner_id",
  place: "partner_id",
};
const queue: List = {
  path: "/review",
  from: "queue_item",
  order: "submitted_at, id",
  place: `to_char(submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || id`,
};

const rowsOfPage = 50;

/** Runs one query as the database's owner. */
const ask = async <T extends object>(ownerUrl: string, sql: string): Promise<T | undefined> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.side', 'system', false)");
    return (await client.query<T>(sql)).rows[0];
  } finally {
    await client.end();
  }
};

const count = async (ownerUrl: string, { from }: List, where: string): Promise<number> =>
  (await ask<{ n: number }>(ownerUrl, `SELECT count(*)::int AS n FROM ${from} WHERE ${where}`))?.n ?? 0;

/** The place after which a list has so many rows left. */
const placeBefore = async (ownerUrl: string, list: List, { where, skipped }: { where: string; skipped: number }) =>
  (
    await ask<{ place: string }>(
      ownerUrl,
      `SELECT ${list.place} AS place FROM ${list.from} WHERE ${where} ORDER BY ${list.order} OFFSET ${skipped - 1} LIMIT 1`,
    )
  )?.place ?? "";

/** A list's first page; where one database has fewer rows than fill it, the end of the list in the others. */
const listed = async (urls: readonly string[], list: List, { name, query, where }: Asked): Promise<ScalePages> => {
  const counts = await Promise.all(urls.map((url) => count(url, list, where)));
  const shown = Math.min(rowsOfPage, ...counts);
  const path = `/en${list.path}?${query}`;
  const paths = urls.map(async (url, side) => {
    const skipped = (counts[side] ?? 0) - shown;
    if (shown === rowsOfPage || skipped <= 0) return path;
    return `${path}&after=${encodeURIComponent(await placeBefore(url, list, { where, skipped }))}`;
  });
  return { name: `${name} (${shown} rows)`, paths: await Promise.all(paths) };
};

/** A page far down a list, of as many rows in each database. */
const deep = async (urls: readonly string[], list: List, name: string): Promise<ScalePages> => {
  const counts = await Promise.all(urls.map((url) => count(url, list, "true")));
  const shown = Math.min(rowsOfPage, Math.floor(Math.min(...counts) / 3));
  const skippedOf = (all: number): number => (shown < rowsOfPage ? all - shown : Math.floor((all * 2) / 3));
  const paths = urls.map(async (url, side) => {
    const place = await placeBefore(url, list, { where: "true", skipped: skippedOf(counts[side] ?? 0) });
    return `/en${list.path}?after=${encodeURIComponent(place)}`;
  });
  return { name: `${name} (${shown} rows)`, paths: await Promise.all(paths) };
};

const lists = async ([small = ""]: readonly string[]): Promise<[List, Asked][]> => {
  const held = await ask<{ held: string }>(
    small,
    "SELECT held FROM partner_summary, unnest(competencies) held GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
  );
  const top = defaultEdition.tiers.at(-1)?.id ?? "";
  const partnersAsked = (name: string, query: string, where: string): [List, Asked] => [
    partners,
    { name, query, where },
  ];
  return [
    partnersAsked("partners of a tier", "tier=registered", "tier = 'registered'"),
    partnersAsked("partners of a tier once signed", `future=${top}`, `tier_if_signed = '${top}'`),
    partnersAsked("partners of a former level", "legacy=premier", "legacy_level = 'premier'"),
    partnersAsked("partners with a competency", `competency=${held?.held}`, `competencies @> ARRAY['${held?.held}']`),
    partnersAsked("candidates for the highest tier", "candidate=on-the-way", "candidate = 'on-the-way'"),
    partnersAsked("partners with letters that many have", "search=al", "strpos(name_key, 'al') > 0"),
    partnersAsked("partners with letters that few have", "search=alticime", "strpos(name_key, 'alticime') > 0"),
    partnersAsked("partners with a SIREN", "search=000100016", "siren = '000100016'"),
    [queue, { name: "queue of a kind", query: "kind=credential", where: "kind = 'credential'" }],
    [queue, { name: "queue searched", query: "search=al", where: "strpos(name_key, 'al') > 0" }],
  ];
};

const plain = (urls: readonly string[], name: string): ScalePages => ({ name, paths: urls.map(() => `/en/${name}`) });

/** What staff open, with each filter, searches that find many and few, and pages far down. */
export const scalePages = async (urls: readonly string[]): Promise<ScalePages[]> => {
  const filtered: ScalePages[] = [];
  for (const [list, asked] of await lists(urls)) filtered.push(await listed(urls, list, asked));
  return [
    plain(urls, "overview"),
    plain(urls, "partners"),
    ...filtered,
    await deep(urls, partners, "partners far down"),
    { name: "queue", paths: urls.map(() => "/en/review") },
    await deep(urls, queue, "queue far down"),
    plain(urls, "campaigns"),
    plain(urls, "editions"),
  ];
};
