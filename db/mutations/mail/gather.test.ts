import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { gatherDue } from "@/db/mutations/mail/gather";
import { leaseDueEmails, recordDelivery, recordFailedDelivery } from "@/db/mutations/mail/queue";
import { queueEmail } from "@/db/outbox";
import { choose, letterStates, lettersKept, since, start, tell } from "@/db/testing/daily-mail";
import { changeAccount, makeActor, makeMembership, makePartner, partnerIdOf } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { agreementLetter } from "@/lib/mail/agreement";

/** Gathering takes the letters of all readers, so this test has a database of its own. */
const asOwner = withOwnDatabase();
beforeEach(() => asOwner("DELETE FROM mail"));

describe("letters about daily work", () => {
  it("wait for others from the first on for a quarter of an hour, then leave as one, each whole and with its link", async () => {
    const reader = await makeActor(["owner"]);
    const [one, two] = [randomUUID(), randomUUID()];
    const first = await tell(reader, { subjectId: one });
    const second = await tell(reader, {
      subjectId: two,
      minutes: 9,
      decision: "rejected",
      note: "Page 2 is missing.\nSee <b>.",
    });
    // Decided ten seconds before: it may still be taken back.
    const late = await tell(reader, { minutes: 14.84 });
    expect(await gatherDue(since(14.9))).toBe(0);
    expect(await leaseDueEmails(since(14.9), 10)).toEqual([]);
    expect(await gatherDue(since(15))).toBe(2);
    const [letter] = await leaseDueEmails(since(15), 10);
    expect(letter).toMatchObject({ toEmail: `${reader.accountId}@test.example`, createdAt: since(15).at });
    expect(letter?.subject).toMatch(/^Company \w+: 1 declaration rejected and 1 declaration verified$/);
    const text = letter?.textBody ?? "";
    const places = [
      "1. Verified: VCP-NV",
      `/en/people/credentials/${one}`,
      "2. Rejected: VCP-NV",
      "Page 2 is missing.\nSee <b>.",
      `/en/people/credentials/${two}`,
      "/en/account#daily-mail",
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
    expect(letter?.htmlBody).toContain("See &lt;b&gt;.");
    expect(await letterStates([first, second, late])).toEqual(["gathered", "gathered", "queued"]);
    expect(await gatherDue(since(29.8))).toBe(0);
    expect(await gatherDue(since(29.9))).toBe(1);
  });

  it("leave as they are where there is only one", async () => {
    const reader = await makeActor(["owner"]);
    const id = await tell(reader);
    const [before] = await lettersKept([id]);
    await gatherDue(since(15));
    const [letter] = await leaseDueEmails(since(15), 10);
    expect(letter).toMatchObject({
      id,
      subject: before?.subject,
      textBody: before?.textBody,
      htmlBody: before?.htmlBody,
    });
    expect(await lettersKept()).toHaveLength(1);
  });

  it("go to the address that the account has by then", async () => {
    const reader = await makeActor(["owner"]);
    await tell(reader);
    await changeAccount(reader.accountId ?? "", { email: `new-${reader.accountId}@test.example` });
    await gatherDue(since(15));
    expect((await leaseDueEmails(since(15), 10)).map(({ toEmail }) => toEmail)).toEqual([
      `new-${reader.accountId}@test.example`,
    ]);
  });

  it("are gathered once by two processes, and keep content and Message-ID when one of them dies while it sends", async () => {
    const reader = await makeActor(["owner"]);
    await Promise.all(Array.from({ length: 30 }, () => tell(reader)));
    const taken = await Promise.all([gatherDue(since(15)), gatherDue(since(15)), gatherDue(since(15))]);
    expect(taken.sort()).toEqual([0, 0, 30]);
    const [letter, ...others] = await leaseDueEmails(since(15), 10);
    expect(others).toEqual([]);
    // Killed here: the lease ends, and what came meanwhile is in a letter of its own.
    await tell(reader, { minutes: 15.5 });
    await gatherDue(since(16.1));
    const [again, ...rest] = await leaseDueEmails(since(16.1), 10);
    expect(again).toEqual({ ...letter, attempts: 2 });
    expect(rest).toEqual([]);
  });

  it("are not torn apart where more are due than one transaction takes", async () => {
    const readers = [await makeActor(["owner"]), await makeActor(["owner"]), await makeActor(["owner"])];
    for (const reader of readers) for (let count = 0; count < 3; count += 1) await tell(reader);
    expect([await gatherDue(since(15), 5), await gatherDue(since(15), 5), await gatherDue(since(15), 5)]).toEqual([
      3, 3, 3,
    ]);
    // One reader's alone are more than that: they leave in as few as can be.
    for (let count = 0; count < 6; count += 1) await tell(readers[0] as Actor, { minutes: 20 });
    expect([await gatherDue(since(35), 5), await gatherDue(since(35), 5)]).toEqual([5, 1]);
    const letters = await leaseDueEmails(since(35), 10);
    expect(letters.map(({ subject }) => /(\d) declarations verified/.exec(subject)?.[1] ?? "alone").sort()).toEqual([
      "3",
      "3",
      "3",
      "5",
      "alone",
    ]);
  });

  it("are sent when the letter that holds them is, and given up with it", async () => {
    const reader = await makeActor(["owner"]);
    const ids = [await tell(reader), await tell(reader)];
    await gatherDue(since(15));
    const [letter] = await leaseDueEmails(since(15), 10);
    if (!letter) throw new Error("Nothing was gathered");
    await recordFailedDelivery(since(15), letter, "421 later");
    expect(await letterStates(ids)).toEqual(["gathered", "gathered"]);
    await recordDelivery(since(16), letter);
    expect(await letterStates([letter.id, ...ids])).toEqual(["sent", "sent", "sent"]);
    expect((await lettersKept(ids)).map(({ sentAt, gatheredInto }) => [sentAt, gatheredInto])).toEqual(
      ids.map(() => [since(16).at, letter.id]),
    );
    const lost = [await tell(reader, { minutes: 20 }), await tell(reader, { minutes: 20 })];
    await gatherDue(since(35));
    const [other] = await leaseDueEmails(since(35), 10);
    if (other) await recordFailedDelivery(since(35), { ...other, attempts: 12 }, "550 no");
    expect(await letterStates(lost)).toEqual(["failed", "failed"]);
  });

  it("are never mixed with those of another company, another reader or another language", async () => {
    const reader = await makeActor(["owner"]);
    const colleague = await makeActor(["owner"], { partnerId: partnerIdOf(reader) });
    const partnerId = await makePartner();
    await makeMembership(reader.accountId ?? "", partnerId, ["owner"]);
    for (const [minutes, note] of ["former", "latter"].entries()) {
      await tell(reader, { minutes, note, decision: "commented" });
      await tell(reader, { minutes, note: `other ${note}`, decision: "commented", partnerId });
      await tell(reader, { minutes, note: `french ${note}`, decision: "commented", locale: "fr" });
      await tell(colleague, { minutes, note: `colleague ${note}`, decision: "commented" });
    }
    await gatherDue(since(15));
    const letters = await leaseDueEmails(since(15), 10);
    const notes = letters.map(({ textBody }) =>
      [...textBody.matchAll(/(?:(\w+) )?(former|latter)/g)].map(([said]) => said.trim()),
    );
    expect(notes.map((said) => said.join(", ")).sort()).toEqual(
      [
        "former, latter",
        "french former, french latter",
        "other former, other latter",
        "colleague former, colleague latter",
      ].sort(),
    );
    expect(letters.find(({ textBody }) => textBody.includes("french"))?.subject).toMatch(/\u202f: 2 messages$/);
  });
});

describe("letters of law and security", () => {
  it("leave at once and alone, also while others wait", async () => {
    const reader = await makeActor(["owner"]);
    await choose(reader, "day");
    const waiting = await tell(reader);
    const about = { company: "Alpina", vendor: "Vendora", document: "full", agreementId: randomUUID() } as const;
    const offer = agreementLetter("en", "partner", { kind: "offered", expiresAt: start, ...about });
    const mandate = { kind: "mandate", person: "Ada", capacity: "CEO" } as const;
    const to = { email: "a@test.example", accountId: reader.accountId, locale: "en" } as const;
    const id = await writeUnaudited(since(1), (tx) =>
      queueEmail(tx, since(1), to, offer, { partnerId: partnerIdOf(reader) }),
    );
    const signer = await tell(reader, { claim: mandate, delayMs: 0 });
    await gatherDue(since(1));
    expect((await leaseDueEmails(since(1), 10)).map((one) => one.id).sort()).toEqual([id, signer].sort());
    expect(await letterStates([waiting])).toEqual(["queued"]);
  });
});
