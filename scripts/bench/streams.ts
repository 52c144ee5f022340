import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { addPerson } from "@/db/mutations/person/edit";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { signInByRow } from "@/db/testing/account/sign-in";
import { later } from "@/lib/actor";
import { quantile } from "./load";

const [streams, members, events] = [500, 50, 40];

type Heard = { seq: number; at: number };

/** Opens a stream and notes when each change arrives, by the clock of this process; answers once it has greeted. */
const listen = (url: string, cookie: string, agent: Agent, heard: Heard[]): Promise<void> =>
  new Promise((resolve, reject) => {
    get(`${url}/api/live`, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`A stream answered ${response.statusCode}`));
      response.setEncoding("utf8").on("data", (text: string) => {
        const at = performance.now();
        for (const [, seq] of text.matchAll(/^id: (\d+)$/gm)) heard.push({ seq: Number(seq), at });
        if (text.includes("event: hello")) resolve();
      });
    }).once("error", reject);
  });

const residentBytes = (pidFile: string): number =>
  readFileSync(pidFile, "utf8")
    .split(" ")
    .reduce((sum, pid) => sum + Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4_096, 0);

/** Reads the memory once what the opening left behind is gone. */
const settledBytes = async (pidFile: string): Promise<number> => {
  const seen: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    await pause(500);
    seen.push(residentBytes(pidFile));
  }
  return Math.min(...seen);
};

/**
 * Opens five hundred streams of one company, has it change again and again, and says how long after each commit they were
 * told, whether any was left out, and what an idle stream costs.
 */
export const measureStreams = async (url: string, pidFile: string): Promise<string> => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  const readers = await Promise.all(Array.from({ length: members - 1 }, () => makeMember(["viewer"], company.id)));
  const cookies = await Promise.all(
    [owner, ...readers].map(async ({ email }) => `portal.session=${await signInByRow(email)}`),
  );
  const agent = new Agent();
  const heard: Heard[] = [];
  // The first page of every kind loads what all others use.
  await listen(url, cookies[0] ?? "", agent, []);
  const before = await settledBytes(pidFile);
  for (let place = 0; place < streams; place += members)
    await Promise.all(cookies.map((cookie) => listen(url, cookie, agent, heard)));
  const each = (await settledBytes(pidFile)) - before;
  const committed = new Map<number, number>();
  const from = heard.reduce((most, { seq }) => Math.max(most, seq), 0);
  for (let turn = 1; turn <= events; turn += 1) {
    const actor = later(owner.actor, turn * 1_000);
    await addPerson(actor, { name: `Person ${turn}`, email: null, employedFrom: "2018-01-01", employedUntil: null });
    committed.set(from + turn, performance.now());
    await pause(300);
  }
  const late = heard
    .flatMap(({ seq, at }) => Math.max(0, at - (committed.get(seq) ?? Number.NaN)))
    .filter(Number.isFinite);
  late.sort((a, b) => a - b);
  agent.destroy();
  const ms = (share: number): string => `${quantile(late, share).toFixed(0)} ms`;
  return `${streams} streams, ${events} events: ${streams * events - late.length} were not told; after the commit half were told within ${ms(0.5)}, 95 % within ${ms(0.95)}, the last within ${ms(1)}. A stream costs ${(each / streams / 1_000).toFixed(1)} kB.`;
};
