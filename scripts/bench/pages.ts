import { openSync } from "node:fs";
import { signInByRow } from "@/db/testing/account/sign-in";
import { startWeb } from "@/scripts/portal/web";
import { anyFreePort } from "@/scripts/process/port";
import { loadSideBySide } from "./load";
import { countQueries } from "./queries";

/** The pages that people open most, and who opens them. */
const pages = [
  ...["/en/progress", "/en/people", "/en/activity", "/en/progress/outlook", "/en/progress/scenario"],
  ...["/en/agreement", "/en/company"],
];
const reader = "claire@alticime.example";

const bare = "/en/about";

type Page = {
  path: string;
  perSecond: number;
  medianMs: number;
  p99Ms: number;
  /** Requests a second, as a share of the bare page's, loaded in turn with it. */
  ofBare: number;
  htmlBytes: number;
  /** The part of the HTML that is the router's copy of the page. */
  payloadBytes: number;
  queries: number;
};

const payloadOf = (html: string): number =>
  [...html.matchAll(/self\.__next_f\.push\((.*?)\)<\/script>/gs)].reduce((sum, [, part = ""]) => sum + part.length, 0);

const fetchPage = async (url: string, cookie: string): Promise<string> => {
  const response = await fetch(url, { headers: { cookie } });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return response.text();
};

/** The jobs ask at intervals too: the least of several requests is the page's own. */
const leastQueries = async (take: () => number, load: () => Promise<unknown>): Promise<number> => {
  const counted = [];
  for (let turn = 0; turn < 6; turn += 1) {
    take();
    await load();
    counted.push(take());
  }
  return Math.min(...counted.slice(1));
};

const withWeb = async <T>(environment: NodeJS.ProcessEnv, work: (url: string) => Promise<T>): Promise<T> => {
  const port = await anyFreePort();
  const web = await startWeb({
    environment: { ...environment, PORT: String(port) },
    port,
    say: () => undefined,
    output: openSync("/dev/null", "a"),
  });
  try {
    return await work(web.url);
  } finally {
    await web.stop();
  }
};

/** Statements of one warm request, seen by a counter between a web process of its own and the database. */
const queriesByPage = async (environment: NodeJS.ProcessEnv, cookie: string): Promise<number[]> => {
  const counter = await countQueries(environment.DATABASE_URL ?? "");
  try {
    return await withWeb({ ...environment, DATABASE_URL: counter.url }, async (url) => {
      const counted: number[] = [];
      for (const path of pages)
        counted.push(await leastQueries(counter.take, () => fetchPage(`${url}${path}`, cookie)));
      return counted;
    });
  } finally {
    counter.close();
  }
};

/** Measures every page beside the bare one: rate, bytes and statements. */
export const measurePages = async (environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Page[]> => {
  const url = environment.E2E_BASE_URL ?? "";
  const cookie = `portal.session=${await signInByRow(reader)}`;
  const queries = await queriesByPage(environment, cookie);
  const measured: Page[] = [];
  for (const [place, path] of pages.entries()) {
    say(`Loading ${path} and a bare page in turn …`);
    const html = await fetchPage(`${url}${path}`, cookie);
    const [page, beside] = await loadSideBySide({ url: `${url}${path}`, cookie }, { url: `${url}${bare}` });
    measured.push({
      path,
      perSecond: page.requestsPerSecond,
      medianMs: page.medianMs,
      p99Ms: page.p99Ms,
      ofBare: page.requestsPerSecond / beside.requestsPerSecond,
      htmlBytes: Buffer.byteLength(html),
      payloadBytes: payloadOf(html),
      queries: queries[place] ?? Number.NaN,
    });
  }
  return measured;
};

const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

/** A table of pages, one a line. */
export const pageTable = (measured: readonly Page[]): string =>
  [
    "| Page | Requests a second | Of the bare page | Median | p99 | HTML | Payload in it | Queries |",
    "|---|---|---|---|---|---|---|---|",
    ...measured.map(
      ({ path, perSecond, ofBare, medianMs, p99Ms, htmlBytes, payloadBytes, queries }) =>
        `| ${path} | ${perSecond.toFixed(0)} | ${ofBare.toFixed(2)} × | ${medianMs.toFixed(0)} ms | ${p99Ms.toFixed(0)} ms | ${kB(htmlBytes)} | ${kB(payloadBytes)} | ${queries} |`,
    ),
  ].join("\n");
