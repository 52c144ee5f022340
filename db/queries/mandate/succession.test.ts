import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getSuccession, listWithoutSignatory } from "@/db/queries/mandate/succession";
import { membership } from "@/db/schema/account";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { giveMandate, makeOfferedAgreement, makeSigner, setMandate } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import {
  actorOnDay,
  changeAccount,
  makeActor,
  makePartner,
  partnerIdOf,
  testSystem,
  visitorActor,
} from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { vendorRoles } from "@/lib/role";

type Fields = NonNullable<Parameters<typeof giveMandate>[1]>;

const mandate: Fields = { state: "verified", untilOn: "2020-01-01" };

/** A company under agreement, its owner, and a signatory called Sylvie. */
const bound = async (fields: Fields = mandate, name = "Atelier") => {
  const partnerId = await makePartner({ name });
  const owner = await makeActor(["owner"], { partnerId });
  const signatory = await makeSigner(["signatory"], partnerId);
  await giveMandate(signatory, fields);
  await makeInForce(partnerId);
  await changeAccount(signatory.accountId ?? "", { name: "Sylvie" });
  return { partnerId, owner, signatory };
};

const changeSeat = (actor: Actor, fields: Partial<typeof membership.$inferInsert>): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx
      .update(membership)
      .set(fields)
      .where(and(eq(membership.accountId, actor.accountId ?? ""), eq(membership.partnerId, partnerIdOf(actor))));
  });

const missing = async (actor: Actor, day = "2019-10-01") => (await getSuccession(actorOnDay(actor, day))).succession;

describe("a company's missing signatory", () => {
  it.each([
    ["2019-12-31", null],
    ["2020-01-01", { holder: "Sylvie", capacity: "Directrice générale", endedOn: "2020-01-01", why: "ended" }],
    ["2020-06-06", { holder: "Sylvie", capacity: "Directrice générale", endedOn: "2020-01-01", why: "ended" }],
  ])("is named from the day the last mandate ended: %s", async (day, said) => {
    const { owner } = await bound();
    expect(await missing(owner, day)).toEqual(said);
  });

  it("is one who left the company or lost the role, at the day it is asked", async () => {
    const left = await bound();
    await changeSeat(left.signatory, { endedAt: new Date() });
    expect(await missing(left.owner)).toMatchObject({ why: "left", endedOn: "2019-10-01" });
    const other = await bound();
    await changeSeat(other.signatory, { roles: ["viewer"] });
    expect(await missing(other.owner)).toMatchObject({ why: "role", endedOn: "2019-10-01" });
  });

  it("is none while a second signatory can sign", async () => {
    const { partnerId, owner, signatory } = await bound();
    await giveMandate(await makeSigner(["signatory"], partnerId));
    await changeSeat(signatory, { endedAt: new Date() });
    expect(await missing(owner)).toBeNull();
  });

  it("is none without an agreement, and none where nobody ever had a confirmed mandate", async () => {
    const partnerId = await makePartner();
    const signatory = await makeSigner(["signatory"], partnerId);
    await giveMandate(signatory, { ...mandate, state: "ended" });
    expect(await missing(signatory)).toBeNull();
    expect(await missing((await bound({ state: "rejected" })).owner)).toBeNull();
  });

  it("counts for an agreement that is only offered", async () => {
    const { signatory, mandateId } = await makeOfferedAgreement();
    await setMandate(mandateId, { ...mandate, untilOn: "2019-12-01" });
    expect(await missing(signatory, "2019-11-30")).toBeNull();
    expect(await missing(signatory, "2019-12-01")).toMatchObject({ why: "ended", endedOn: "2019-12-01" });
  });

  it("is the one whose mandate ended last of several", async () => {
    const { owner, signatory } = await bound();
    await giveMandate(signatory, { ...mandate, capacity: "Gérante", untilOn: "2019-06-01" });
    expect(await missing(owner, "2020-02-02")).toMatchObject({
      capacity: "Directrice générale",
      endedOn: "2020-01-01",
    });
  });
});

describe("what a reader can do about it", () => {
  it.each([
    ["owner", "invite"],
    ["signatory", "declare"],
    ["contributor", null],
    ["finance", null],
    ["viewer", null],
  ] as const)("as a %s: %s", async (role, step) => {
    const { partnerId, owner } = await bound();
    const reader = actorOnDay(await makeActor([role], { partnerId }), "2020-01-01");
    const asked = await getSuccession(reader);
    expect(asked).toMatchObject({ step, succession: { holder: "Sylvie" } });
    expect(asked.owners).toHaveLength(role === "owner" ? 2 : 1);
    expect((await getSuccession(owner)).owners).toEqual([]);
  });

  it("is nothing for who acts for no company", async () => {
    for (const stranger of [await makeActor(["reviewer"]), visitorActor()])
      expect(await catchRefusal(getSuccession(stranger))).toBe("not-permitted");
  });
});

describe("the companies that no one can sign for", () => {
  const listed = async (actor: Actor) => (await listWithoutSignatory(actor)).map(({ partnerId }) => partnerId);
  let first: Awaited<ReturnType<typeof bound>>;
  let second: Awaited<ReturnType<typeof bound>>;
  let signed: Awaited<ReturnType<typeof bound>>;

  beforeAll(async () => {
    second = await bound(mandate, "Écluse");
    first = await bound(mandate, "Atelier");
    signed = await bound({ ...mandate, untilOn: null }, "Durable");
  });

  it.each(vendorRoles)("are listed for a %s by name, with why", async (role) => {
    const reader = actorOnDay(await makeActor([role]), "2020-01-01");
    const rows = await listWithoutSignatory(reader);
    const own = rows.filter(({ partnerId }) => [first, second, signed].some((one) => one.partnerId === partnerId));
    expect(own).toEqual([
      expect.objectContaining({ partnerId: first.partnerId, company: "Atelier", endedOn: "2020-01-01", why: "ended" }),
      expect.objectContaining({ partnerId: second.partnerId, company: "Écluse" }),
    ]);
  });

  it("are none of these on the day before", async () => {
    const ids = await listed(await makeActor(["auditor"]));
    for (const { partnerId } of [first, second, signed]) expect(ids).not.toContain(partnerId);
  });

  it("are not for partners and visitors", async () => {
    for (const stranger of [first.owner, visitorActor()])
      expect(await catchRefusal(listWithoutSignatory(stranger))).toBe("not-permitted");
  });
});
