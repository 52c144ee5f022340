import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { agreement, agreementShare } from "@/db/schema/agreement";
import { stopCampaigns } from "@/db/testing/agreement/campaign";
import { makeShare } from "@/db/testing/agreement/documents";
import { makeBareAgreement, wayIntoForce } from "@/db/testing/agreement/in-force";
import {
  ensureProgramme,
  makeAgreementCompany,
  makeOfferedAgreement,
  shownSigning,
  stepUpFor,
} from "@/db/testing/agreement/offer";
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
import { type Actor, later } from "@/lib/actor";

const day = 86_400_000;

const update = (id: string, fields: Partial<typeof agreement.$inferInsert>): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.update(agreement).set(fields).where(eq(agreement.id, id));
  });

const colleague = (actor: Actor, role: "owner" | "signatory" | "viewer"): Promise<Actor> =>
  makeActor([role], { partnerId: partnerIdOf(actor) });

beforeAll(async () => {
  await ensureProgramme();
  await stopCampaigns();
});

describe("the agreement of a new company", () => {
  it("is none yet; the whole agreement comes next", async () => {
    const partnerId = await makeAgreementCompany();
    const owner = await makeActor(["owner"], { partnerId });
    expect(await getAgreementPage(owner)).toMatchObject({
      ...{ company: { id: partnerId, businessModels: ["reseller"] }, vendorName: "Éditeur Test SA", head: 0 },
      ...{ current: null, shares: [], standing: [], earlier: [], mandate: null, signatories: [], owners: [] },
      ...{ next: { kind: "full", annexes: ["resale"] }, succession: null },
      may: { prepare: true, sign: false, signNeeds: null, decline: false, withdraw: false, share: false },
    });
  });

  it("is refused to who acts for no company", async () => {
    for (const stranger of [await makeActor(["countersigner"]), visitorActor()])
      expect(await catchRefusal(getAgreementPage(stranger))).toBe("not-permitted");
  });
});

describe("an offered agreement", () => {
  let offer: Awaited<ReturnType<typeof makeOfferedAgreement>>;

  beforeAll(async () => {
    offer = await makeOfferedAgreement();
    await makeShare(offer.signatory, offer.id);
  });

  it.each([
    ["owner", { sign: false, signNeeds: "role", decline: true, withdraw: true, share: true, invite: true }],
    ["signatory", { sign: false, signNeeds: "mandate", decline: true, withdraw: false, share: true, invite: true }],
    ["contributor", { sign: false, signNeeds: "role", decline: false, withdraw: false, share: false, invite: false }],
    ["finance", { sign: false, signNeeds: "role", decline: false, withdraw: false, share: false, invite: false }],
    ["viewer", { sign: false, signNeeds: "role", decline: false, withdraw: false, share: false, invite: false }],
  ] as const)("lets a %s without a mandate do %j, and nobody prepare a second", async (role, may) => {
    const reader = await makeActor([role], { partnerId: partnerIdOf(offer.signatory) });
    const page = await getAgreementPage(reader);
    expect(page.may).toMatchObject({ ...may, prepare: false });
    expect(page).toMatchObject({ current: { id: offer.id, state: "offered" }, next: null, mandate: null });
    expect(page.shares).toHaveLength(may.share ? 1 : 0);
  });

  it("is signed by a signatory with a mandate, on the days of the mandate", async () => {
    const { mandate, may, signatories } = await getAgreementPage(offer.signatory);
    expect(may).toMatchObject({ sign: true, signNeeds: null });
    expect(mandate).toEqual({
      ...{
        id: offer.mandateId,
        capacity: "Directrice générale",
        fromOn: "2019-01-01",
        untilOn: null,
        state: "declared",
      },
    });
    expect(signatories).toContainEqual({ name: expect.any(String) as string, hasMandate: true });
    const earlier = await getAgreementPage(actorOnDay(offer.signatory, "2018-12-31"));
    expect(earlier).toMatchObject({ mandate: null, may: { sign: false, signNeeds: "mandate" } });
  });

  it("shows its documents without where they are kept, and what happened", async () => {
    const { current } = await getAgreementPage(offer.signatory);
    expect(current?.documents.map(({ language, pages }) => [language, pages])).toEqual([
      ["fr", 3],
      ["en", 3],
    ]);
    expect(JSON.stringify(current)).not.toContain("storageKey");
    expect(current?.timeline.map(({ kind, side }) => [kind, side])).toContainEqual(["offered", "partner"]);
  });

  it("reads as expired from its last instant on, and can then be prepared again", async () => {
    const late = await makeOfferedAgreement();
    const { at } = late.signatory;
    await update(late.id, { offerExpiresAt: new Date(at.getTime() + day) });
    const before = await getAgreementPage(later(late.signatory, day - 1));
    expect(before).toMatchObject({ current: { state: "offered" }, may: { sign: true, prepare: false } });
    const over = await getAgreementPage(later(late.signatory, day));
    expect(over).toMatchObject({ current: { state: "expired" }, may: { sign: false, prepare: true, share: false } });
    expect(over.next?.kind).toBe("full");
  });

  it("has reading links, the newest first, open until they end or are revoked", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    const { partnerId, accountId, at } = signatory;
    const share = (ms: number, fields: object): Promise<void> =>
      writeUnaudited(testSystem(), async (tx) => {
        const made = { partnerId: partnerId ?? "", agreementId: id, createdBy: accountId ?? "" };
        const times = { createdAt: later(signatory, ms).at, expiresAt: later(signatory, day).at };
        await tx.insert(agreementShare).values({ ...made, ...times, tokenHash: `${id}${ms}`, ...fields });
      });
    await share(1, {});
    await share(2, { revokedAt: at });
    await share(3, { expiresAt: at });
    expect((await getAgreementPage(signatory)).shares.map(({ isOpen }) => isOpen)).toEqual([false, false, true]);
  });

  it("is hidden from another company with an offer of its own", async () => {
    const other = await makeOfferedAgreement();
    const text = JSON.stringify(await getAgreementPage(other.signatory));
    expect(text).not.toContain(offer.id);
    expect(text).not.toContain(partnerIdOf(offer.signatory));
  });
});

describe("a signed agreement", () => {
  it("shows who signed what in which capacity, and is signed no second time", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    await changeAccount(signatory.accountId ?? "", { name: "Sylvie Marchand" });
    const shown = await shownSigning(id, "en");
    await stepUpFor(signatory, shown);
    await signAgreement(signatory, shown);
    const { current, may, head } = await getAgreementPage(signatory);
    expect(current).toMatchObject({ id, state: "partner-signed" });
    const { documentSha256 } = shown;
    expect(current?.signatures).toMatchObject([
      { side: "partner", name: "Sylvie Marchand", capacity: "Directrice générale", language: "en", documentSha256 },
    ]);
    expect(may).toMatchObject({ sign: false, signNeeds: null, decline: false, withdraw: false, share: false });
    expect(head).toBeGreaterThan(0);
  });
});

describe("an agreement in force", () => {
  it("stands first, with amendments below, until something new is open", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const framework = await makeBareAgreement(partnerId, wayIntoForce, { createdAt: new Date("2019-01-01") });
    const amendment = { kind: "amendment" as const, act: { kind: "amendment" as const, standing: [] } };
    const added = await makeBareAgreement(partnerId, wayIntoForce, { ...amendment, predecessorId: framework });
    const page = await getAgreementPage(owner);
    expect(page.current?.id).toBe(framework);
    expect(page.standing.map(({ id }) => id)).toEqual([framework, added]);
    expect(page.earlier).toEqual([]);
    const open = await makeBareAgreement(partnerId, ["offered"], { ...amendment, predecessorId: framework });
    expect((await getAgreementPage(owner)).current?.id).toBe(open);
  });

  it("offers a renewal in the 30 days before its end, to who may prepare it", async () => {
    const owner = await makeActor(["owner"], { partnerId: await makeAgreementCompany() });
    await makeBareAgreement(partnerIdOf(owner), wayIntoForce, { endsOn: "2020-10-01" });
    const kindOn = async (today: string) => (await getAgreementPage(actorOnDay(owner, today))).next?.kind ?? null;
    expect(await kindOn("2020-08-31")).toBeNull();
    expect(await kindOn("2020-09-01")).toBe("renewal");
    expect(await kindOn("2020-09-30")).toBe("renewal");
    expect(await kindOn("2020-10-01")).toBeNull();
    const viewer = actorOnDay(await colleague(owner, "viewer"), "2020-09-01");
    expect((await getAgreementPage(viewer)).may.prepare).toBe(false);
    expect((await getAgreementPage(actorOnDay(owner, "2020-09-01"))).may.prepare).toBe(true);
  });
});

describe("earlier agreements", () => {
  it("are listed with the latest first, at most twenty, without what is in force", async () => {
    const owner = await makeActor(["owner"], { partnerId: await makePartner() });
    const at = (minute: number) => ({ createdAt: new Date(Date.UTC(2019, 0, 1, 0, minute)) });
    const ids: string[] = [];
    for (let minute = 0; minute < 22; minute += 1)
      ids.push(await makeBareAgreement(partnerIdOf(owner), ["offered", "declined"], at(minute)));
    const inForce = await makeBareAgreement(partnerIdOf(owner), wayIntoForce, at(99));
    const { earlier, current } = await getAgreementPage(owner);
    expect(current?.id).toBe(inForce);
    expect(earlier.map(({ id }) => id)).toEqual(ids.reverse().slice(0, 20));
  });
});
