import { beforeAll, describe, expect, it } from "vitest";
import { sendRiskReminders } from "@/db/mutations/tier/risk-reminder";
import { listReminded, listRiskReminders } from "@/db/queries/tier/risk-reminder";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { actorOnDay, changeAccount, makeActor, makePartner, partnerIdOf, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { addDays } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";

const runAsOwner = withOwnDatabase();

const verified = { state: "verified", decidedAt: new Date() } as const;
const end = "2020-05-05";
const { daysAhead } = defaultEdition.review.reminders;

let owner: Actor;
let second: Actor;

/** A company at the second tier by one order, which counts for a year; its certifications last. */
const makeSeller = async (of: Actor): Promise<void> => {
  await makeInForce(partnerIdOf(of));
  await makeCompetent(of);
  await makeActivity(of, { amountCents: 12_345_678, customer: "Port", reference: "SO-1", ...verified });
};

const due = (daysLeft: number, after: string | null = null, count = 100) =>
  listRiskReminders(actorOnDay(testSystem(), addDays(end, -daysLeft)), after, count);

beforeAll(async () => {
  await insertProgramme(runAsOwner);
  owner = await makeActor(["owner"], { partnerId: await makePartner({ name: "Écluse" }) });
  second = await makeActor(["owner", "viewer"], { partnerId: partnerIdOf(owner) });
  const disabled = await makeActor(["owner"], { partnerId: partnerIdOf(owner) });
  await makeActor(["contributor"], { partnerId: partnerIdOf(owner) });
  await changeAccount(disabled.accountId ?? "", { disabledAt: new Date() });
  await makeSeller(owner);
});

describe("the reminders of a loss ahead", () => {
  it.each(daysAhead)("are due %i days before, to the owners who can read email", async (days) => {
    const { warnings, edition, next } = await due(days);
    expect(edition.id).toBe(defaultEdition.id);
    expect(next).toBeNull();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.company).toMatchObject({ id: partnerIdOf(owner), name: "Écluse" });
    const ids = warnings[0]?.company.owners.map(({ accountId }) => accountId);
    expect(ids?.sort()).toEqual([owner.accountId, second.accountId].sort());
  });

  it("are none before the first of those days, nor on the day itself", async () => {
    for (const days of [Math.max(...daysAhead) + 1, 0, -30]) expect((await due(days)).warnings).toEqual([]);
  });

  it("name people but no order and no amount", async () => {
    await makeCredential(owner, { personId: await makePersonRow(partnerIdOf(owner), "Ada"), ...verified });
    const text = JSON.stringify((await due(daysAhead[0] ?? 0)).warnings);
    expect(text).toContain("Ada");
    for (const secret of ["Port", "SO-1", "12345678"]) expect(text).not.toContain(secret);
  });

  it("remember what each owner was told, each company its own", async () => {
    const told = (of: Actor) => read(testSystem(), (tx) => listReminded(tx, partnerIdOf(of)));
    expect(await told(owner)).toEqual(new Set());
    const days = daysAhead[0] ?? 0;
    await sendRiskReminders(actorOnDay(testSystem(), addDays(end, -days)));
    expect(await told(owner)).toEqual(new Set([owner, second].map(({ accountId }) => `${accountId} ${end} ${days}`)));
    expect(await told(await makeActor(["owner"]))).toEqual(new Set());
  });

  it("go through all companies with an owner, a few at a time, without a repeat and without a gap", async () => {
    const owners = [owner];
    for (let count = 0; count < 4; count += 1) {
      const another = await makeActor(["owner"]);
      owners.push(another);
      await makeSeller(another);
    }
    await makeActor(["viewer"]);
    await makePartner();
    for (const count of [1, 2, 3, 100]) {
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const { warnings, next } = await due(daysAhead[0] ?? 0, after ?? null, count);
        expect(warnings.length).toBeLessThanOrEqual(count);
        seen.push(...warnings.map(({ company }) => company.id));
        after = next;
      }
      expect(seen.filter((id) => owners.some(({ partnerId }) => partnerId === id))).toEqual(
        owners.map((one) => partnerIdOf(one)).sort(),
      );
      expect(new Set(seen).size).toBe(seen.length);
    }
  });
});
