import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { addPerson } from "@/db/mutations/person/edit";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { signInByRow } from "@/db/testing/account/sign-in";
import { later } from "@/lib/actor";
import { quantile } from "./load";
import { heldBytes, residentBytes } from "./memory";

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

/** What the web processes hold and, of the machine's memory, have, once what was opened has settled. */
const memoryOf = async (pidFile: string): Promise<{ held: number; resident: number }> => {
  await pause(1_000);
  return { held: await heldBytes(pidFile), resident: residentBytes(pidFile) };
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
  const openAll = async (over: Agent): Promise<void> => {
    for (let place = 0; place < streams; place += members)
      await Promise.all(cookies.map((cookie) => listen(url, cookie, over, heard)));
  };
  // What the first ones load and have compiled, all others use.
  const first = new Agent();
  await openAll(first);
  first.destroy();
  const before = await memoryOf(pidFile);
  heard.length = 0;
  await openAll(agent);
  const after = await memoryOf(pidFile);
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
  const kB = (bytes: number): string => `${(bytes / streams / 1_000).toFixed(1)} kB`;
  const ms = (share: number): string => `${quantile(late, share).toFixed(0)} ms`;
  return `${streams} streams, ${events} events: ${streams * events - late.length} were not told; after the commit half were told within ${ms(0.5)}, 95 % within ${ms(0.95)}, the last within ${ms(1)}. Once garbage is gone, an idle stream holds ${kB(after.held - before.held)}; of the machine's memory it takes ${kB(after.resident - before.resident)}.`;
};
