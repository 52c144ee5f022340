import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { sendRiskReminders } from "@/db/mutations/tier/risk-reminder";
import { membership } from "@/db/schema/account";
import { credential } from "@/db/schema/claim";
import { fallReminder } from "@/db/schema/outlook";
import { mail } from "@/db/schema/record";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { changeAccount, makeActor, makePartner, partnerIdOf, testSystem } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { read, writeUnaudited } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { addDays } from "@/lib/date/day";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";

let database: Awaited<ReturnType<typeof freshDatabase>>;

/** The job goes through every company there is, so it works in a database of its own. */
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const verified = { state: "verified", decidedAt: new Date() } as const;
const end = "2020-04-20";
const systemOn = (today: string): Actor => mintActor({ ...testSystem(), today });
const warnWith = (daysLeft: number): Promise<number> => sendRiskReminders(systemOn(addDays(end, -daysLeft)));

/** A company that loses a competency on that day, when Chloé's certification ends. */
const makeExpiring = async (): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await makeInForce(partnerIdOf(owner));
  await makeCompetent(owner);
  for (const [name, expiresOn] of [
    ["Chloé Martin", end],
    ["Denis Roux", null],
  ] as const)
    await makeCredential(owner, {
      personId: await makePersonRow(partnerIdOf(owner), name),
      track: "NV",
      expiresOn,
      ...verified,
    });
  return owner;
};

const lettersTo = (actor: Actor) =>
  read(testSystem(), (tx) =>
    tx
      .select({ subject: mail.subject, text: mail.textBody, locale: mail.locale, state: mail.state })
      .from(mail)
      .where(eq(mail.accountId, actor.accountId ?? ""))
      .orderBy(mail.createdAt),
  );

const speak = (actor: Actor, locale: Locale): Promise<unknown> => changeAccount(actor.accountId ?? "", { locale });

/** Takes a company out of the job's way, so that each test counts its own letters. */
const close = (owner: Actor): Promise<unknown> =>
  writeUnaudited(testSystem(), (tx) =>
    tx
      .update(membership)
      .set({ endedAt: new Date() })
      .where(eq(membership.partnerId, partnerIdOf(owner))),
  );

describe("the reminders of a loss", () => {
  it("come 90, 60, 30 and 5 days ahead, each once, however often the job runs", async () => {
    const owner = await makeExpiring();
    const told: number[] = [];
    for (const left of [91, 90, 90, 89, 60, 60, 30, 5, 4, 1, 0, -1]) told.push(await warnWith(left));
    expect(told).toEqual([0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0]);
    expect(await lettersTo(owner)).toHaveLength(4);
    await close(owner);
  });

  it("are sent late where the server was down on their day, but not for a step already past", async () => {
    const owner = await makeExpiring();
    expect(await warnWith(71)).toBe(1);
    expect(await warnWith(27)).toBe(1);
    expect((await lettersTo(owner)).map(({ text }) => /dans (\d+) jours/.exec(text)?.[1])).toEqual(["71", "27"]);
    await close(owner);
  });

  it("are sent once when two processes run at once", async () => {
    const owner = await makeExpiring();
    const counts = await Promise.all([warnWith(30), warnWith(30), warnWith(30)]);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await lettersTo(owner)).toHaveLength(1);
    await close(owner);
  });

  it("reach each owner, and only owners, in their own language, with the record and a link to the outlook", async () => {
    const owner = await makeExpiring();
    const partnerId = partnerIdOf(owner);
    const [second, viewer, gone] = [
      await makeActor(["owner", "finance"], { partnerId }),
      await makeActor(["viewer"], { partnerId }),
      await makeActor(["owner"], { partnerId }),
    ];
    await speak(owner, "fr");
    await speak(second, "en");
    await changeAccount(gone.accountId ?? "", { disabledAt: new Date() });
    expect(await warnWith(30)).toBe(2);
    const [[french], [english]] = [await lettersTo(owner), await lettersTo(second)];
    expect(french).toMatchObject({ locale: "fr", state: "queued" });
    expect(french?.subject).toContain("Compétence perdue\u202f: Virtualisation des réseaux le 20 avril 2020");
    expect(french?.text).toContain("VCP-NV détenu par Chloé Martin n’est plus valable.");
    expect(french?.text).toContain("/fr/progress/outlook");
    expect(english?.subject).toContain("Competency lost: Network Virtualization on 20 April 2020");
    expect(english?.text).toContain(
      "Ask Chloé Martin to renew VCP-NV before 20 April 2020, or a colleague to earn it.",
    );
    expect([...(await lettersTo(viewer)), ...(await lettersTo(gone))]).toEqual([]);
    await close(owner);
  });

  it("stop once the certification is renewed", async () => {
    const owner = await makeExpiring();
    expect(await warnWith(90)).toBe(1);
    await writeUnaudited(testSystem(), (tx) =>
      tx
        .update(credential)
        .set({ expiresOn: "2022-04-20" })
        .where(eq(credential.partnerId, partnerIdOf(owner))),
    );
    expect(await warnWith(60)).toBe(0);
    await close(owner);
  });

  it("name no order and no amount", async () => {
    const owner = await makeActor(["owner"]);
    await makeInForce(partnerIdOf(owner));
    await makeCompetent(owner);
    const order = { amountCents: 12_345_678, reference: "SO-SECRET", customer: "Quai" };
    await makeActivity(owner, { ...order, occurredOn: end.replace("2020", "2019"), ...verified });
    expect(await warnWith(30)).toBe(1);
    const [letter] = await lettersTo(owner);
    expect(letter?.text).toContain("90 jours");
    expect(letter?.text).not.toMatch(/SO-SECRET|Quai|123/);
    await close(owner);
  });

  it("skip companies without an account, and go on after the first batch of companies", async () => {
    const owners: Actor[] = [];
    for (let place = 0; place < 27; place += 1) owners.push(await makeExpiring());
    await makePartner();
    expect(await warnWith(60)).toBe(27);
    expect(await warnWith(60)).toBe(0);
    const notes = await read(testSystem(), (tx) => tx.select().from(fallReminder));
    expect(new Set(notes.map(({ mailId }) => mailId)).size).toBe(notes.length);
    expect(await read(owners[0] ?? testSystem(), (tx) => tx.select().from(fallReminder))).toEqual([]);
  });
});
