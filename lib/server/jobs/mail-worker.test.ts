import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { leaseDueEmails, type QueuedEmail } from "@/db/mutations/mail/queue";
import { queueEmail } from "@/db/outbox";
import { mail } from "@/db/schema/record";
import { letterStates, start, tell } from "@/db/testing/daily-mail";
import { makeActor, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { read, writeUnaudited } from "@/db/transaction";
import { deliverDue } from "@/lib/server/jobs/mail-worker";

/** The mail worker takes every mail that is due, so this test has a database of its own. */
const asOwner = withOwnDatabase();

const secret = "Ab0-_".repeat(8).concat("xyz");

const post = (delayMs = 0): Promise<string> =>
  writeUnaudited(testSystem(), (tx) =>
    queueEmail(
      tx,
      testSystem(),
      { email: `${randomUUID()}@test.example`, accountId: null, locale: "fr" },
      {
        template: "test",
        subject: "Sujet",
        paragraphs: ["Bonjour"],
        link: { label: "Ouvrir", path: `/fr/reset/${secret}` },
      },
      { delayMs },
    ),
  );

const rowOf = (id: string) =>
  read(testSystem(), async (tx) => {
    const [row] = await tx.select().from(mail).where(eq(mail.id, id));
    if (!row) throw new Error("No such letter");
    return row;
  });

const postOffice = (fault?: string) => {
  const delivered: QueuedEmail[] = [];
  const deliver = async (letter: QueuedEmail): Promise<string> => {
    if (fault) throw new Error(fault);
    delivered.push(letter);
    return "250 OK";
  };
  return { delivered, transport: { deliver, close: () => undefined } };
};

describe("the mail worker", () => {
  it("delivers a mail once, and deletes its secret", async () => {
    const id = await post();
    const { delivered, transport } = postOffice();
    await deliverDue(transport);
    await deliverDue(transport);
    expect(delivered.map((letter) => letter.id)).toEqual([id]);
    expect(delivered[0]?.textBody).toContain(secret);
    const row = await rowOf(id);
    expect(row.state).toBe("sent");
    expect(row.textBody + row.htmlBody).not.toContain(secret);
  });

  it("does not send mails that are held back", async () => {
    const id = await post(60_000);
    const { delivered, transport } = postOffice();
    await deliverDue(transport);
    expect(delivered.map((letter) => letter.id)).not.toContain(id);
    expect((await rowOf(id)).state).toBe("queued");
  });

  it("tries again later where the server does not accept the mail", async () => {
    const id = await post();
    const before = Date.now();
    await deliverDue(postOffice("421 too busy").transport);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "queued", attempts: 1, lastError: "421 too busy" });
    expect(row.nextAttemptAt.getTime()).toBeGreaterThanOrEqual(before + 4_000);
    expect(row.nextAttemptAt.getTime()).toBeLessThan(before + 30_000);
  });

  it("sends mails that a killed worker had taken", async () => {
    const id = await post();
    const taken = await leaseDueEmails(testSystem(), 10);
    expect(taken.map((letter) => letter.id)).toEqual([id]);
    expect(await leaseDueEmails(testSystem(), 10)).toEqual([]);
    const nextMinute = testSystem(new Date(Date.now() + 61_000));
    expect((await leaseDueEmails(nextMinute, 10)).map((letter) => letter.id)).toContain(id);
  });

  it("sends one mail for all that waited for the same reader, once, and nothing before their time", async () => {
    const reader = await makeActor(["owner"]);
    const since = (minutes: number) => (Date.now() - start.getTime()) / 60_000 - minutes;
    for (const minutes of [15, 10, 1])
      await tell(reader, { minutes: since(minutes), decision: "commented", note: "Ça va." });
    const later = [await tell(reader, { minutes: since(0) })];
    const { delivered, transport } = postOffice();
    await Promise.all([deliverDue(transport), deliverDue(transport)]);
    await deliverDue(transport);
    expect(delivered.map(({ subject }) => subject)).toEqual([expect.stringContaining(": 3 messages")]);
    expect(delivered[0]?.textBody.match(/Ça va\./g)).toHaveLength(3);
    expect(await letterStates(later)).toEqual(["queued"]);
  });

  it("delivers what leaves alone although what waits cannot be gathered", async () => {
    const reader = await makeActor(["owner"]);
    const id = await tell(reader);
    await writeUnaudited(testSystem(), (tx) =>
      tx.update(mail).set({ letter: sql`'{}'::jsonb` }).where(eq(mail.id, id)),
    );
    const alone = await post();
    const { delivered, transport } = postOffice();
    await deliverDue(transport);
    expect(delivered.map((letter) => letter.id)).toEqual([alone]);
    expect(await letterStates([id])).toEqual(["queued"]);
    await asOwner("DELETE FROM mail WHERE id = $1", [id]);
  });

  it("shares mails with other workers and sends none twice", async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => post()));
    const { delivered, transport } = postOffice();
    await Promise.all([deliverDue(transport), deliverDue(transport), deliverDue(transport)]);
    await deliverDue(transport);
    expect(delivered.map((letter) => letter.id).sort()).toEqual(ids.sort());
  });
});
