import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { aliveMs, askForJobs, beat, leave } from "@/db/mutations/process/presence";
import { testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { read, writeUnaudited } from "@/db/transaction";
import { endPresence } from "@/lib/server/presence/presence";
import { startLead } from "./lead";

withOwnDatabase();
afterEach(endPresence);

const countProcesses = (): Promise<unknown> =>
  read(testSystem(), async (tx) => (await tx.execute(sql`SELECT count(*)::int AS n FROM web_process`)).rows[0]?.n);

/** As if that much time had passed for all processes that do not say again that they live. */
const age = (ms: number): Promise<unknown> =>
  writeUnaudited(testSystem(), async (tx) => {
    const by = sql.raw(`interval '${ms} ms'`);
    await tx.execute(sql`UPDATE worker_lease SET held_until = held_until - ${by}`);
    await tx.execute(sql`UPDATE web_process SET alive_until = alive_until - ${by}`);
  });

/** Jobs that say only whether they run. */
const jobs = () => {
  const state = { running: 0, begun: 0 };
  const begin = () => {
    state.running += 1;
    state.begun += 1;
    return async () => {
      state.running -= 1;
    };
  };
  return { state, begin };
};

describe("the jobs", () => {
  it("are done by one process of those that ask, until it leaves or is not heard of", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const asked = (id: string) => askForJobs(testSystem(), id);
    const answers = await Promise.all([asked(one), asked(other), asked(one), asked(other)]);
    expect(answers.filter(Boolean)).toHaveLength(2);
    const [first, second] = answers[0] ? [one, other] : [other, one];
    expect([await asked(first), await asked(second)]).toEqual([true, false]);
    await age(aliveMs);
    expect([await asked(second), await asked(first)]).toEqual([true, false]);
    await leave(testSystem(), second);
    expect(await asked(first)).toBe(true);
    await leave(testSystem(), first);
  });

  it("start where no other process does them, and stop with their process, which then leaves nothing", async () => {
    const { state, begin } = jobs();
    const stop = startLead(begin);
    await expect.poll(() => state.running).toBe(1);
    await stop();
    expect(state).toEqual({ running: 0, begun: 1 });
    await endPresence();
    expect(await countProcesses()).toBe(0);
  });

  it("stay where they are while another process does them", async () => {
    const other = randomUUID();
    await beat(testSystem(), other);
    expect(await askForJobs(testSystem(), other)).toBe(true);
    const { state, begin } = jobs();
    const stop = startLead(begin);
    await expect.poll(countProcesses).toBe(2);
    await stop();
    expect(state.begun).toBe(0);
    await leave(testSystem(), other);
  });

  it("end traces of the dead: whoever does them forgets a process that was not heard of for a minute", async () => {
    await beat(testSystem(), randomUUID());
    await age(61_000 + aliveMs);
    const one = randomUUID();
    expect(await askForJobs(testSystem(), one)).toBe(true);
    expect(await countProcesses()).toBe(0);
    await leave(testSystem(), one);
  });
});
