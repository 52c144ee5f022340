import { inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { rateLimit } from "@/db/schema/account";
import { testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import { sweepAttempts, takeLetter } from "./attempt";

const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
const add = (key: string, windowAt: Date): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.insert(rateLimit).values({ key, windowAt, attempts: 1 });
  });

describe("counted attempts", () => {
  it("are forgotten once they, their locks and their letters weigh on nothing", async () => {
    const one = crypto.randomUUID();
    const [old, locked, recent] = [`old:${one}`, `locked:${one}`, `recent:${one}`];
    await add(old, hoursAgo(49));
    await add(locked, hoursAgo(-12));
    await add(recent, hoursAgo(2));
    await sweepAttempts(testSystem());
    const left = await read(testSystem(), (tx) =>
      tx
        .select({ key: rateLimit.key })
        .from(rateLimit)
        .where(inArray(rateLimit.key, [old, locked, recent])),
    );
    expect(left.map(({ key }) => key).sort()).toEqual([locked, recent]);
  });

  it("name no e-mail address", async () => {
    const email = `${crypto.randomUUID()}@test.example`;
    expect(await takeLetter(testSystem(), "password-reset", email)).toBeNull();
    const rows = await read(testSystem(), (tx) => tx.select({ key: rateLimit.key }).from(rateLimit));
    expect(rows.some(({ key }) => key.includes(email))).toBe(false);
    await takeLetter(testSystem(), "password-reset", email);
    await takeLetter(testSystem(), "password-reset", email);
    expect(await takeLetter(testSystem(), "password-reset", email)).toBeInstanceOf(Date);
  });
});
