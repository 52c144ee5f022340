import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { mandateHeld, mayMemberSign } from "@/db/queries/mandate/held";
import { listMandates, listOtherSignatories } from "@/db/queries/mandate/list";
import { type account, membership } from "@/db/schema/account";
import { giveMandate, makeSigner, setMandate } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import {
  actorOnDay,
  changeAccount,
  makeActor,
  makeMembership,
  partnerIdOf,
  visitorActor,
} from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import { mandateStates } from "@/lib/review/state";

type Fields = NonNullable<Parameters<typeof giveMandate>[1]>;

const rename = (actor: Actor, fields: Partial<typeof account.$inferInsert>): Promise<void> =>
  changeAccount(actor.accountId ?? "", fields);

let signatory: Actor;
let other: Actor;

beforeAll(async () => {
  signatory = await makeSigner(["signatory"]);
  other = await makeSigner(["signatory"]);
  await rename(signatory, { name: "Sylvie Marchand" });
  await giveMandate(other);
});

/** A signatory of their own company with one mandate. */
const holder = async (fields: Fields = {}) => {
  const actor = await makeSigner(["signatory"]);
  return { actor, id: await giveMandate(actor, fields) };
};

/** A colleague of the holder who signs under a delegation. */
const delegate = async (parent: Awaited<ReturnType<typeof holder>>, fields: Fields = {}) => {
  const actor = await makeSigner(["signatory"], partnerIdOf(parent.actor));
  await giveMandate(actor, { parentId: parent.id, state: "verified", capacity: "Directeur commercial", ...fields });
  return actor;
};

const canSign = async (actor: Actor, day: string): Promise<boolean> => {
  const held = await read(actorOnDay(actor, day), (tx) => mandateHeld(tx, actorOnDay(actor, day)));
  const [seat] = await read(actor, (tx) =>
    tx
      .select({ may: mayMemberSign(day) })
      .from(membership)
      .where(eq(membership.accountId, actor.accountId ?? "")),
  );
  // The rule and the SQL that says the same must never differ.
  expect(seat?.may).toBe(held !== null);
  return held !== null;
};

describe("the mandates of a company", () => {
  it("are its own, the newest first, with holder and evidence", async () => {
    const first = await giveMandate(signatory, { capacity: "Gérante", untilOn: "2020-01-01" });
    const second = await giveMandate(later(signatory, 10), { state: "verified" });
    const { mandates } = await listMandates(signatory);
    expect(mandates.map(({ id }) => id)).toEqual([second, first]);
    expect(mandates[1]).toEqual({
      ...{ id: first, holder: "Sylvie Marchand", capacity: "Gérante", fromOn: "2019-01-01", untilOn: "2020-01-01" },
      ...{ state: "declared", askedFields: [], reasonCode: null, reasonNote: null, submittedAt: signatory.at },
      proof: { id: expect.any(String) as string, name: "mandate.pdf", size: 10 },
      ...{ rowVersion: 1, delegatedBy: null, isUsable: true, may: { edit: true, end: true, delegate: false } },
    });
  });

  it.each([
    ["owner", false, true],
    ["signatory", false, true],
    ["contributor", false, false],
    ["finance", false, false],
    ["viewer", false, false],
  ] as const)("are read by a %s, who may edit (%s) and end (%s) a colleague's", async (role, edit, end) => {
    const { actor } = await holder({ state: "verified" });
    const reader = await makeActor([role], { partnerId: partnerIdOf(actor) });
    const list = await listMandates(reader);
    expect(list.may).toEqual({ declare: end });
    expect(list.mandates).toMatchObject([{ state: "verified", may: { edit, end, delegate: false } }]);
  });

  it.each(mandateStates)(
    "may be edited, ended and delegated by their holder as their state allows: %s",
    async (state) => {
      const { actor } = await holder({ state });
      const isOpen = state === "declared" || state === "more-asked";
      const isVerified = state === "verified";
      expect((await listMandates(actor)).mandates).toMatchObject([
        {
          isUsable: state === "declared" || isVerified,
          may: { edit: isOpen, end: isOpen || isVerified, delegate: isVerified },
        },
      ]);
    },
  );

  it("show who handed one on, which is not handed on again", async () => {
    const parent = await holder({ state: "verified", untilOn: "2020-07-01" });
    await rename(parent.actor, { name: "Ada Mère" });
    const colleague = await delegate(parent, { untilOn: "2020-01-01" });
    const { mandates } = await listMandates(colleague);
    const delegated = mandates.find((one) => one.delegatedBy);
    expect(delegated).toMatchObject({
      ...{ capacity: "Directeur commercial", untilOn: "2020-01-01", isUsable: true },
      delegatedBy: { holder: "Ada Mère", capacity: "Directrice générale", untilOn: "2020-07-01" },
      may: { delegate: false },
    });
  });

  it("are none for a new company", async () => {
    const owner = await makeActor(["owner"]);
    expect(await listMandates(owner)).toEqual({ mandates: [], head: 0, may: { declare: true } });
  });

  it("are refused to who acts for no company", async () => {
    for (const stranger of [await makeActor(["reviewer"]), visitorActor()]) {
      expect(await catchRefusal(listMandates(stranger))).toBe("not-permitted");
      expect(await catchRefusal(listOtherSignatories(stranger))).toBe("not-permitted");
    }
  });
});

describe("whom a mandate can be delegated to", () => {
  it("are the other present signatories by name", async () => {
    const { actor } = await holder();
    const partnerId = partnerIdOf(actor);
    const colleagues = await Promise.all(
      ["zoé", "Émile", "Ada", "Gone"].map(async (name) => {
        const colleague = await makeSigner(["signatory", "viewer"], partnerId);
        await rename(colleague, { name });
        return colleague;
      }),
    );
    await makeActor(["owner"], { partnerId });
    const [, , , gone] = colleagues;
    if (gone) await rename(gone, { disabledAt: new Date() });
    const listed = await listOtherSignatories(actor);
    expect(listed.map(({ name }) => name)).toEqual(["Ada", "Émile", "zoé"]);
    expect(listed[0]?.accountId).toBe(colleagues[2]?.accountId);
    expect(await listOtherSignatories(other)).toEqual([]);
  });

  it.each([
    ["owner", "none"],
    ["contributor", "not-permitted"],
    ["finance", "not-permitted"],
    ["viewer", "not-permitted"],
  ] as const)("are shown to a %s: %s", async (role, refusal) => {
    const reader = await makeActor([role], { partnerId: partnerIdOf(signatory) });
    expect(await catchRefusal(listOtherSignatories(reader))).toBe(refusal);
  });
});

describe("a person with a mandate", () => {
  it.each([
    ["2019-03-31", false],
    ["2019-04-01", true],
    ["2019-12-31", true],
    ["2020-01-01", false],
  ])("from 2019-04-01 until 2020-01-01 signs on %s: %s", async (day, may) => {
    const { actor } = await holder({ fromOn: "2019-04-01", untilOn: "2020-01-01" });
    expect(await canSign(actor, day)).toBe(may);
    expect((await listMandates(actorOnDay(actor, day))).mandates).toMatchObject([{ isUsable: may }]);
  });

  it.each(mandateStates)("signs only while it is declared or verified: %s", async (state) => {
    const { actor } = await holder({ state });
    expect(await canSign(actor, "2019-10-01")).toBe(state === "declared" || state === "verified");
  });

  it("signs nothing without evidence", async () => {
    const { actor } = await holder({ proofFileId: null });
    expect(await canSign(actor, "2019-10-01")).toBe(false);
  });

  it.each([
    ["is verified", { state: "verified" }, true],
    ["ended today", { untilOn: "2019-10-01" }, false],
    ["ends tomorrow", { untilOn: "2019-10-02" }, true],
    ["begins tomorrow", { fromOn: "2019-10-02" }, false],
    ["waits again", { state: "declared" }, false],
    ["was ended", { state: "ended" }, false],
  ] as [string, Fields, boolean][])(
    "signs under a delegation where the mandate above %s: %j",
    async (_, fields, may) => {
      const parent = await holder({ state: "verified", untilOn: "2020-07-01" });
      const colleague = await delegate(parent, { untilOn: "2020-07-01" });
      await setMandate(parent.id, fields);
      expect(await canSign(colleague, "2019-10-01")).toBe(may);
    },
  );

  it("signs under the verified one of two, and not under that of another company or colleague", async () => {
    const { actor } = await holder();
    const verified = await giveMandate(actor, { state: "verified", submittedAt: later(actor, -50).at });
    expect((await read(actor, (tx) => mandateHeld(tx, actor)))?.id).toBe(verified);
    const colleague = await makeSigner(["signatory"], partnerIdOf(actor));
    expect(await canSign(colleague, "2019-10-01")).toBe(false);
    await makeMembership(actor.accountId ?? "", partnerIdOf(other), ["signatory"]);
    const elsewhere = { ...actor, partnerId: partnerIdOf(other) };
    expect(await read(elsewhere, (tx) => mandateHeld(tx, elsewhere))).toBeNull();
  });
});
