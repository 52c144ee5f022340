import { closePool } from "@/db/client";
import { signInByRow } from "@/db/testing/account/sign-in";
import { env } from "@/lib/env";
import { type KeptDemo, openKeptDemo } from "./kept-demo";
import { quantile } from "./load";
import { type ScalePages, scalePages } from "./scale-pages";

/** The sizes that are compared. */
const sizes = [1_000, 100_000] as const;
const reader = "marc@vendor.example";

type Timed = { medianMs: number; bytes: number };
type Line = { name: string; times: Timed[] };
type Side = { demo: KeptDemo; cookie: string };

/** A session in one of the databases; the pool of this process is opened anew for each. */
const signIn = async ({ environment }: KeptDemo): Promise<string> => {
  await closePool();
  Object.assign(process.env, environment);
  Object.assign(env(), { DATABASE_URL: environment.DATABASE_URL });
  const cookie = `portal.session=${await signInByRow(reader)}`;
  await closePool();
  return cookie;
};

const fetchOnce = async ({ demo, cookie }: Side, path: string): Promise<Timed> => {
  const begun = performance.now();
  const response = await fetch(`${demo.url}${path}`, { headers: { cookie } });
  const body = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return { medianMs: performance.now() - begun, bytes: body.byteLength };
};

const warm = 3;
const turns = 21;

/** Opens one page of each portal in turn, so that other work of the machine affects both equally. */
const timePage = async (sides: readonly Side[], { name, paths }: ScalePages): Promise<Line> => {
  const taken = sides.map((): Timed[] => []);
  for (let turn = -warm; turn < turns; turn += 1)
    for (const [which, side] of sides.entries()) {
      const one = await fetchOnce(side, paths[which] ?? "");
      if (turn >= 0) taken[which]?.push(one);
    }
  const times = taken.map((some) => ({
    medianMs: quantile(
      some.map(({ medianMs }) => medianMs).toSorted((a, b) => a - b),
      0.5,
    ),
    bytes: some.at(-1)?.bytes ?? 0,
  }));
  return { name, times };
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
    sides.push({ demo, cookie: await signIn(demo) });
  }
  const lines: Line[] = [];
  for (const page of await scalePages(sides.map(({ demo }) => demo.ownerUrl))) {
    say(`Opening ${page.name} of both in turn …`);
    lines.push(await timePage(sides, page));
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
