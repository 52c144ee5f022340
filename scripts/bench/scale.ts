import { Client } from "pg";
import { closePool } from "@/db/client";
import { signInByRow } from "@/db/testing/account/sign-in";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { env } from "@/lib/env";
import { type KeptDemo, openKeptDemo } from "./kept-demo";
import { quantile } from "./load";

/** The sizes that are compared. */
const sizes = [1_000, 100_000] as const;
const reader = "marc@vendor.example";

type Page = { name: string; path: string };
type Timed = { medianMs: number; bytes: number };
type Line = { name: string; times: Timed[] };
type Side = { demo: KeptDemo; cookie: string; pages: Page[] };

/** Runs one query as the database's owner. */
const ask = async <T extends object>(ownerUrl: string, sql: string, values: unknown[] = []): Promise<T[]> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.side', 'system', false)");
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
};

const deepPartner = `SELECT partner_id AS place FROM partner_summary ORDER BY name_key, partner_id
  OFFSET (SELECT count(*) * 95 / 100 FROM partner_summary) LIMIT 1`;
const deepItem = `SELECT to_char(submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || id AS place
  FROM queue_item ORDER BY submitted_at, id OFFSET (SELECT count(*) * 2 / 3 FROM queue_item) LIMIT 1`;

const placeIn = async (ownerUrl: string, sql: string): Promise<string> =>
  (await ask<{ place: string }>(ownerUrl, sql))[0]?.place ?? "";

/** What staff open, with each filter, a search that finds many, one that finds few, and a page far down. */
const pagesOf = async ({ ownerUrl }: KeptDemo): Promise<Page[]> => {
  const [partner, item] = [await placeIn(ownerUrl, deepPartner), await placeIn(ownerUrl, deepItem)];
  const [competency] = await ask<{ held: string }>(
    ownerUrl,
    "SELECT held FROM partner_summary, unnest(competencies) held GROUP BY 1 ORDER BY count(*), 1 LIMIT 1",
  );
  const top = defaultEdition.tiers.at(-1)?.id ?? "";
  const paths = {
    overview: "/overview",
    partners: "/partners",
    "partners of a tier": "/partners?tier=registered",
    "partners of a tier once signed": `/partners?future=${top}`,
    "partners of a former level": "/partners?legacy=premier",
    "partners with a competency": `/partners?competency=${competency?.held ?? ""}`,
    "candidates for the highest tier": "/partners?candidate=on-the-way",
    "partners with letters that many have": "/partners?search=al",
    "partners with letters that few have": "/partners?search=alticime",
    "partners with a SIREN": "/partners?search=000100016",
    "partners far down": `/partners?after=${partner}`,
    queue: "/review",
    "queue of a kind": "/review?kind=credential",
    "queue searched": "/review?search=dal",
    "queue far down": `/review?after=${encodeURIComponent(item)}`,
    campaigns: "/campaigns",
    editions: "/editions",
  };
  return Object.entries(paths).map(([name, path]) => ({ name, path: `/en${path}` }));
};

/** A session in one of the databases; the pool of this process is opened anew for each. */
const signIn = async ({ environment }: KeptDemo): Promise<string> => {
  await closePool();
  Object.assign(process.env, environment);
  Object.assign(env(), { DATABASE_URL: environment.DATABASE_URL });
  const cookie = `portal.session=${await signInByRow(reader)}`;
  await closePool();
  return cookie;
};

const fetchOnce = async ({ demo, cookie }: Side, { path }: Page): Promise<Timed> => {
  const begun = performance.now();
  const response = await fetch(`${demo.url}${path}`, { headers: { cookie } });
  const body = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return { medianMs: performance.now() - begun, bytes: body.byteLength };
};

const warm = 3;
const turns = 21;

/** Opens one page of each portal in turn, so that other work of the machine affects both equally. */
const timePage = async (sides: readonly Side[], place: number): Promise<Line> => {
  const taken = sides.map((): Timed[] => []);
  for (let turn = -warm; turn < turns; turn += 1)
    for (const [which, side] of sides.entries()) {
      const one = await fetchOnce(side, side.pages[place] as Page);
      if (turn >= 0) taken[which]?.push(one);
    }
  const times = taken.map((some) => ({
    medianMs: quantile(
      some.map(({ medianMs }) => medianMs).toSorted((a, b) => a - b),
      0.5,
    ),
    bytes: some.at(-1)?.bytes ?? 0,
  }));
  return { name: sides[0]?.pages[place]?.name ?? "", times };
};

const fromScratch = "/en/editions/partner-connect-2023/changes?signed=all";

type Impact = { seconds: number; longestWaitMs: number };

/** Opens the impact of an edition until it is whole, and meanwhile a bare page again and again. */
const timeImpact = async ({ demo, cookie }: Side): Promise<Impact> => {
  const begun = performance.now();
  let longestWaitMs = 0;
  for (;;) {
    const html = await (await fetch(`${demo.url}${fromScratch}`, { headers: { cookie } })).text();
    const seconds = (performance.now() - begun) / 1_000;
    if (!html.includes("data-computing")) return { seconds, longestWaitMs };
    for (const until = performance.now() + 500; performance.now() < until; ) {
      const asked = performance.now();
      await (await fetch(`${demo.url}/en/about`)).arrayBuffer();
      longestWaitMs = Math.max(longestWaitMs, performance.now() - asked);
    }
  }
};

const impactLine = (partners: number, { seconds, longestWaitMs }: Impact): string =>
  `Impact on ${partners.toLocaleString("en")} partners: ${seconds.toFixed(1)} s; a bare page meanwhile took at most ${longestWaitMs.toFixed(0)} ms.`;

const written = ({ writtenMs }: KeptDemo): string =>
  writtenMs === null ? "kept from an earlier run" : `written in ${(writtenMs / 1_000).toFixed(0)} s`;

const lineOf = ({ name, times }: Line): string => {
  const [small, large] = times;
  const shown = times.flatMap(({ medianMs, bytes }) => [
    `${medianMs.toFixed(1)} ms`,
    `${(bytes / 1_000).toFixed(0)} kB`,
  ]);
  const ratio = (large?.medianMs ?? Number.NaN) / (small?.medianMs ?? Number.NaN);
  return `| ${[name, ...shown, `${ratio.toFixed(2)} ×`].join(" | ")} |`;
};

/** Measures the pages of staff with a thousand and with a hundred thousand partners, side by side; answers a table. */
export const measureScale = async (
  say: (sentence: string) => void,
  later: (stop: () => Promise<void>) => void,
): Promise<string> => {
  const sides: Side[] = [];
  for (const partners of sizes) {
    const demo = await openKeptDemo(partners, say);
    later(demo.stop);
    say(`${partners.toLocaleString("en")} partners: ${written(demo)}.`);
    sides.push({ demo, cookie: await signIn(demo), pages: await pagesOf(demo) });
  }
  const lines: Line[] = [];
  for (const [place, { name }] of (sides[0]?.pages ?? []).entries()) {
    say(`Opening ${name} of both in turn …`);
    lines.push(await timePage(sides, place));
  }
  const impacts: string[] = [];
  for (const [which, side] of sides.entries()) impacts.push(impactLine(sizes[which] ?? 0, await timeImpact(side)));
  const heads = sizes.flatMap((partners) => [`${partners.toLocaleString("en")} partners`, "HTML"]);
  return [
    `| ${["Page", ...heads, "Ratio"].join(" | ")} |`,
    `|${"---|".repeat(6)}`,
    ...lines.map(lineOf),
    "",
    ...impacts,
  ].join("\n");
};
