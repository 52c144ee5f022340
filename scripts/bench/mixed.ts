import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { signInByRow } from "@/db/testing/account/sign-in";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { quantile } from "./load";
import { heldBytes, pidsIn, residentBytes } from "./memory";
import { type Answered, actionId, enterPerson, send, type Visitor } from "./visitor";

const connections = 50;
const writes = 0.3;
const perCompany = 2;
const ownPages = ["/en/progress", "/en/people", "/en/activity", "/en/company", "/en/agreement"];
const staffPages = ["/en/overview", "/en/partners", "/en/review"];

const signIn = async (email: string): Promise<string> => `portal.session=${await signInByRow(email)}`;

/** Two members of each of some companies, and one of the vendor's team for every ten. */
const makeVisitors = async (): Promise<Visitor[]> => {
  const visitors: Visitor[] = [];
  while (visitors.length < connections) {
    if (visitors.length % 10 === 0) {
      const { email } = await makeMember(["auditor"]);
      visitors.push({ cookie: await signIn(email), pages: staffPages, mayWrite: false });
    }
    const { id } = await makeCompany();
    await makeInForce(id);
    for (let member = 0; member < perCompany && visitors.length < connections; member += 1) {
      const { email } = await makeMember([member === 0 ? "owner" : "contributor"], id);
      visitors.push({ cookie: await signIn(email), pages: ownPages, mayWrite: true });
    }
  }
  return visitors;
};

type Load = { answers: Answered[]; acknowledged: string[]; cutOff: number };

type Visits = {
  url: string;
  action: string;
  until: number;
  /** How long a person reads before they press on, on average, in milliseconds. */
  readMs: number;
  load: Load;
};

/** One connection: a page or an entry after another until the time is over. */
const visit = async (visitor: Visitor, { url, action, until, readMs, load }: Visits): Promise<void> => {
  while (performance.now() < until) {
    if (readMs > 0) await pause(Math.random() * 2 * readMs);
    if (visitor.mayWrite && Math.random() < writes * (connections / (connections - connections / 10))) {
      const { acknowledged, ...answered } = await enterPerson(url, visitor, action);
      if (acknowledged) load.acknowledged.push(acknowledged);
      load.answers.push(answered);
    } else {
      const page = visitor.pages[Math.floor(Math.random() * visitor.pages.length)] ?? "";
      load.answers.push(await send(`${url}${page}`, visitor));
    }
    // A browser that lost its server does not ask a thousand times a second.
    if (load.answers.at(-1)?.status === 0) await pause(100);
  }
};

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

type Memory = { resident: number[]; held: number[] };

/** The memory of all web processes again and again, each fifth time without garbage; after the kill they are others. */
const watchMemory = async (pidFile: string, everyMs: number, until: number): Promise<Memory> => {
  const seen: Memory = { resident: [], held: [] };
  for (let turn = 1; performance.now() < until; turn += 1) {
    await pause(everyMs);
    try {
      seen.resident.push(megabytes(residentBytes(pidFile)));
      if (turn % 5 === 4) seen.held.push(megabytes(await heldBytes(pidFile)));
    } catch {
      // Between the kill and the start there is no process.
    }
  }
  return seen;
};

/** Acknowledged entries that are not there, and those that are there more than once. */
const countLost = (names: readonly string[]): Promise<{ lost: number; doubled: number }> =>
  read(testSystem(), async (tx) => {
    const { rows } = await tx.execute<{ lost: number; doubled: number }>(sql`
      SELECT (count(*) FILTER (WHERE n = 0))::int AS lost, (count(*) FILTER (WHERE n > 1))::int AS doubled
      FROM (SELECT count(p.id) AS n FROM unnest(${sql.param(names)}::text[]) a (name)
        LEFT JOIN person p ON p.name = a.name GROUP BY a.name) q`);
    return rows[0] ?? { lost: names.length, doubled: 0 };
  });

const ms = (value: number): string => `${value.toFixed(0)} ms`;

const report = ({ answers, acknowledged, cutOff }: Load, memory: Memory, seconds: number): string[] => {
  const whole = answers.filter(({ status }) => status > 0);
  const taken = whole.map((one) => one.ms).sort((a, b) => a - b);
  const bad = whole.filter(({ status }) => status >= 500).length;
  const refused = whole.filter(({ status }) => status >= 400 && status < 500).length;
  return [
    `Mixed load of ${connections} connections for ${seconds} s: ${whole.length} answers (${(whole.length / seconds).toFixed(0)}/s), ${acknowledged.length} entries acknowledged, ${cutOff} requests cut off by the kill.`,
    `5xx: ${bad}; 4xx: ${refused}; p50 ${ms(quantile(taken, 0.5))}, p95 ${ms(quantile(taken, 0.95))}, longest ${ms(taken.at(-1) ?? Number.NaN)}.`,
    `Memory of the web processes: ${memory.resident.join(", ")} MB; without garbage ${memory.held.join(", ")} MB.`,
  ];
};

type LogLine = { level?: unknown; event?: string; err?: { message?: string } };

const errorLevel = 50;

/** What the portal's log has to say, each fault with how often it came. */
const faultsIn = (logFile: string): string[] => {
  const counts = new Map<string, number>();
  for (const line of readFileSync(logFile, "utf8")
    .split("\n")
    .filter((one) => one.startsWith("{"))) {
    const { level, event = "", err } = JSON.parse(line) as LogLine;
    if (Number(level) < errorLevel) continue;
    const said = `${event}: ${err?.message?.split("\n")[0] ?? ""}`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts].map(([said, count]) => `In the log ${count} times: ${said}`);
};

type Portal = { url: string; pidFile: string; logFile: string };
type Asked = { seconds: number; readMs: number };

/**
 * Loads a portal as its users do, kills its web processes in the middle without warning, and says what they saw: what failed,
 * how long they waited, and whether anything that was acknowledged is lost.
 */
export const measureMixed = async (
  { url, pidFile, logFile }: Portal,
  { seconds, readMs }: Asked,
  say: (sentence: string) => void,
): Promise<string> => {
  const visitors = await makeVisitors();
  const action = actionId("addPersonAction");
  const load: Load = { answers: [], acknowledged: [], cutOff: 0 };
  const until = performance.now() + seconds * 1_000;
  say(`Loading the portal for ${seconds} s; its web processes are killed in the middle …`);
  const kill = async (): Promise<void> => {
    await pause((seconds * 1_000) / 2);
    for (const pid of pidsIn(pidFile)) process.kill(pid, "SIGKILL");
  };
  const [memory] = await Promise.all([
    watchMemory(pidFile, Math.max(1_000, (seconds * 1_000) / 20), until),
    kill(),
    ...visitors.map((visitor) => visit(visitor, { url, action, until, readMs, load })),
  ]);
  load.cutOff = load.answers.filter(({ status }) => status === 0).length;
  const { lost, doubled } = await countLost(load.acknowledged);
  return [
    ...report(load, memory, seconds),
    ...faultsIn(logFile),
    `Acknowledged and lost: ${lost}; doubled: ${doubled}.`,
  ].join("\n");
};
