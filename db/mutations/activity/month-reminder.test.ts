import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { sendMonthReminders } from "@/db/mutations/activity/month-reminder";
import { listActivity } from "@/db/queries/activity/list";
import { mail } from "@/db/schema/record";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActivity } from "@/db/testing/declaration/rows";
import { changeAccount, makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { env } from "@/lib/env";

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

const remindOn = (today: string): Promise<number> => sendMonthReminders(mintActor({ ...testSystem(), today }));
const monthIn = (owner: Actor, occurredOn: string, state: "verified" | "declared" | "withdrawn" = "verified") =>
  makeActivity(owner, { kind: "cloud-service", occurredOn, points: 1_900, amountCents: null, currency: null, state });
const lettersTo = (actor: Actor) =>
  read(testSystem(), (tx) =>
    tx
      .select({ subject: mail.subject, text: mail.textBody })
      .from(mail)
      .where(eq(mail.accountId, actor.accountId ?? "")),
  );

describe("the reminder to declare a month", () => {
  it("reaches each who declares the kind once, in their language, from the first until the fifth", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const contributor = await makeActor(["contributor"], { partnerId });
    const [viewer, finance] = [await makeActor(["viewer"], { partnerId }), await makeActor(["finance"], { partnerId })];
    await changeAccount(contributor.accountId ?? "", { locale: "en" });
    await monthIn(owner, "2019-08-01");
    expect([await remindOn("2019-09-30"), await remindOn("2019-10-06")]).toEqual([0, 0]);
    expect(await Promise.all([remindOn("2019-10-01"), remindOn("2019-10-01")])).toEqual(expect.arrayContaining([0, 2]));
    expect(await remindOn("2019-10-02")).toBe(0);
    expect((await lettersTo(owner))[0]?.subject).toContain("septembre 2019");
    const [english] = await lettersTo(contributor);
    expect(english?.subject).toBe("To declare by 5 October 2019: Cloud services, September 2019");
    expect(english?.text).toContain("/en/activity?kind=cloud-service");
    expect([...(await lettersTo(viewer)), ...(await lettersTo(finance))]).toEqual([]);
  });

  it("is for companies that declared a month of the last twelve and not the one that is over", async () => {
    const [declared, stopped, waits, withdrew] = [
      await makeActor(["owner"]),
      await makeActor(["owner"]),
      await makeActor(["owner"]),
      await makeActor(["owner"]),
    ];
    await monthIn(declared, "2020-01-01");
    await monthIn(declared, "2020-02-01", "declared");
    await monthIn(stopped, "2019-01-01");
    await monthIn(waits, "2019-02-01");
    await monthIn(withdrew, "2020-01-01");
    await monthIn(withdrew, "2020-02-01", "withdrawn");
    await remindOn("2020-03-01");
    const counts = [];
    for (const one of [declared, stopped, waits, withdrew]) counts.push((await lettersTo(one)).length);
    expect(counts).toEqual([0, 0, 1, 1]);
  });
});

describe("the activity page", () => {
  it("tells a month until it is declared, and that it is late after the fifth, to those who declare it", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    await monthIn(owner, "2019-08-01");
    const due = async (actor: Actor, today: string) =>
      (await listActivity(mintActor({ ...actor, today }), partnerId)).monthsDue;
    expect(await due(owner, "2019-10-05")).toEqual([
      { kind: "cloud-service", month: "2019-09", dueOn: "2019-10-05", isLate: false },
    ]);
    expect((await due(owner, "2019-10-06"))[0]?.isLate).toBe(true);
    expect(await due(await makeActor(["viewer"], { partnerId }), "2019-10-05")).toEqual([]);
    await monthIn(owner, "2019-09-01", "declared");
    expect(await due(owner, "2019-10-06")).toEqual([]);
  });
});
