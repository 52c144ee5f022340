import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { getReadiness } from "@/db/queries/mail/readiness";
import { mail } from "@/db/schema/record";
import { testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { writeUnaudited } from "@/db/transaction";

const runAsOwner = withOwnDatabase();
afterEach(() => runAsOwner("DELETE FROM mail"));

/** An email whose next attempt was due so many seconds ago. */
const queue = (secondsAgo: number, state: "queued" | "sent" | "failed" | "cancelled" = "queued"): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    const body = {
      subject: "",
      textBody: "",
      htmlBody: "",
      template: "password-reset",
      locale: "fr",
      toEmail: "a@b.c",
    };
    const nextAttemptAt = new Date(Date.now() - secondsAgo * 1_000);
    await tx.insert(mail).values({ id: randomUUID(), ...body, state, nextAttemptAt, createdAt: new Date() });
  });

/** Seconds, of which the test's own run takes a few. */
const overdue = async (): Promise<number> => (await getReadiness(testSystem())).overdueSeconds;

describe("the readiness of the portal", () => {
  it("is full where no email was ever queued", async () => {
    expect(await getReadiness(testSystem())).toEqual({ overdueSeconds: 0 });
  });

  it("tells for how long the oldest email that is due has waited", async () => {
    await queue(60);
    await queue(3_600);
    await queue(10);
    const seconds = await overdue();
    expect(seconds).toBeGreaterThanOrEqual(3_600);
    expect(seconds).toBeLessThan(3_660);
  });

  it("does not count an email whose next attempt lies ahead", async () => {
    await queue(-600);
    expect(await overdue()).toBe(0);
  });

  it.each(["sent", "failed", "cancelled"] as const)("does not count an email that was %s", async (state) => {
    await queue(3_600, state);
    expect(await overdue()).toBe(0);
  });
});
