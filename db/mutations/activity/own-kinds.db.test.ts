import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { dropPart, saveActivityKind, saveModel, setCurrency } from "@/db/mutations/edition/activity";
import { addClause, announceEdition } from "@/db/mutations/edition/draft";
import { editCompany } from "@/db/mutations/partner/profile";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { listDeclarableKinds } from "@/db/queries/activity/kinds";
import { getActivity, listActivity } from "@/db/queries/activity/list";
import { loadSituation } from "@/db/queries/agreement/documents-in-force";
import { getCompany } from "@/db/queries/partner/profile";
import { getReviewItem } from "@/db/queries/review/item";
import { getProgress } from "@/db/queries/tier/progress";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { answerAs, secretsAbout, someContact, yes } from "@/db/testing/confirmation/ask";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeDraft, typedActivityKind, typedModel } from "@/db/testing/edition";
import { actorOnDay, makeActor, makePartner } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import { kindNames } from "@/lib/activity/names";
import { withKnownKinds } from "@/lib/activity/own-words";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import { messagesOf } from "@/lib/i18n/messages";
import { askableFieldsIn } from "@/lib/review/declaration";
import { declareActivity, editActivity, withdrawActivity } from "./declare";

const inUse = "2020-01-01";
let database: Awaited<ReturnType<typeof freshDatabase>>;
let editionId: string;
let owner: Actor;
let contributor: Actor;
let reviewer: Actor;
let partnerId: string;

const blank = { amountCents: null, points: null, customer: "", reference: "", proofFileId: null };
const days = { ...blank, kind: "points:training-days", occurredOn: "2020-02", points: 12 } as const;
const support = {
  ...blank,
  kind: "money:support",
  occurredOn: "2020-02-03",
  amountCents: 90_000,
  reference: "S",
} as const;
const visit = { ...blank, kind: "event:visits", occurredOn: "2020-02-03", customer: "Mairie" } as const;

/** From 2020 on the programme counts training days, support and visits of its own, in Swiss francs. */
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  const manager = await makeActor(["programme-manager"]);
  const { id } = await makeDraft(manager);
  editionId = id;
  const bare = { ...typedActivityKind, oneFr: "", otherFr: "", oneEn: "", otherEn: "" };
  await saveActivityKind(manager, { id, rowVersion: 1, ...typedActivityKind });
  await saveActivityKind(manager, {
    id,
    rowVersion: 2,
    ...bare,
    reference: "required",
    shape: "money",
    word: "support",
    en: "Support",
  });
  const needed = { customer: "required", reference: "optional", evidence: "absent", customerWord: "supports" } as const;
  await saveActivityKind(manager, {
    id,
    rowVersion: 3,
    ...bare,
    ...needed,
    shape: "event",
    word: "visits",
    en: "Visits",
  });
  await saveModel(manager, { id, rowVersion: 4, ...typedModel });
  await dropPart(manager, { id, rowVersion: 5, list: "businessModels", word: "managed-services-provider" });
  await setCurrency(manager, { id, rowVersion: 6, currency: "CHF" });
  const clause = { type: "", tracks: [], competencyKind: "solution" as const, path: ["tiers", 2, "requires"] };
  await addClause(manager, { id, rowVersion: 7, ...clause, kind: "points:training-days", amount: "1" });
  await announceEdition(manager, { id, rowVersion: 8, effectiveOn: inUse, shortNoticeReason: "" });
  partnerId = await makePartner({ name: "Own kinds" });
  const later = async (...roles: Parameters<typeof makeActor>[0]) =>
    actorOnDay(await makeActor(roles, { partnerId }), "2020-06-01");
  [owner, contributor] = [await later("owner"), await later("contributor")];
  reviewer = actorOnDay(await makeActor(["reviewer"]), "2020-06-01");
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

describe("a kind of activity that only an edition has", () => {
  it("is offered with its fields to those who declare its shape, before and after its first day", async () => {
    const offered = async (actor: Actor) =>
      (await listDeclarableKinds(actor, partnerId)).kinds.map(({ kind }) => kind).filter((kind) => kind.includes(":"));
    expect(await offered(owner)).toEqual(["points:training-days", "money:support", "event:visits"]);
    expect(await offered(contributor)).toEqual(["points:training-days", "event:visits"]);
    expect(await offered(actorOnDay(owner, "2019-12-01"))).toContain("points:training-days");
  });

  it("is declared, listed, reviewed by its name, and told in a letter", async () => {
    const { id } = await declareActivity(contributor, days);
    expect(await getActivity(contributor, id)).toMatchObject({ kind: days.kind, occurredOn: "2020-02-01", points: 12 });
    const item = await getReviewItem(reviewer, "activity", id, {});
    if (!item) throw new Error("The review screen lacks it");
    expect(item.detail).toMatchObject({ activity: days.kind, points: 12 });
    expect(askableFieldsIn(item.summary)).toEqual(["occurredOn", "points", "reference", "proofFileId"]);
    await verifyDeclaration(reviewer, { kind: "activity", id, rowVersion: 1 });
    const [letter] = await emailsAbout(id);
    expect(letter?.text).toContain("Jours de formation");
    const { kinds } = withKnownKinds(messagesOf("en"), "en");
    expect(kinds).toMatchObject({ [days.kind]: { amount: "{count, plural, one {# day} other {# days}}" } });
    expect(kindNames(days.kind)).toEqual({ fr: "Jours de formation", en: "Training days" });
  });

  it("counts in the proof of the edition that asks for it", async () => {
    const { evaluation, edition } = await getProgress(contributor, partnerId);
    const node = nodeOf(evaluation.trace, `${edition.tiers[2]?.id}/points-training-days`);
    if (!node) throw new Error("The proof lacks it");
    expect(edition.id).toBe(editionId);
    expect(node).toMatchObject({ have: 1, isMet: true, because: [{ record: "activity", kind: days.kind }] });
    expect(titleOf(node, { edition, locale: "en" }).params).toMatchObject({ name: "Training days" });
  });

  it.each([
    [{ ...days }, "duplicate-month occurredOn:duplicate-month"],
    [{ ...support, reference: "" }, "invalid reference:required"],
    [{ ...visit, customer: "" }, "invalid customer:required"],
    [{ ...visit, kind: "event:unheard-of" as const }, "invalid occurredOn:kind-not-counted"],
  ])("refuses %j at its field", async (input, refused) => {
    expect(await catchRefusal(declareActivity(owner, input))).toBe(refused);
  });

  it("is confirmed by its customer where the edition says so, which supports it before a reviewer", async () => {
    const contact = someContact();
    expect(await catchRefusal(declareActivity(contributor, { ...days, occurredOn: "2020-03", contact }))).toBe(
      "customer-not-asked",
    );
    const { id } = await declareActivity(contributor, { ...visit, contact });
    const [secret = ""] = await secretsAbout(id);
    await answerAs(secret, yes);
    expect(await getActivity(contributor, id)).toMatchObject({ state: "declared", customerWord: "supports" });
    await verifyDeclaration(reviewer, { kind: "activity", id, rowVersion: 1 });
    expect(await getActivity(contributor, id)).toMatchObject({ state: "verified", verifiedBy: { who: "staff" } });
  });

  it("keeps money in the currency of its edition, and from those who may not see revenue", async () => {
    const { id } = await declareActivity(owner, support);
    expect(await getActivity(owner, id)).toMatchObject({ amountCents: 90_000, currency: "CHF" });
    const { currencies } = await listDeclarableKinds(owner, partnerId);
    expect(currencies).toEqual([
      { from: inUse, currency: "CHF" },
      { from: "", currency: "EUR" },
    ]);
    expect(await getActivity(contributor, id)).toBeNull();
    const listed = async (actor: Actor) => (await listActivity(actor, partnerId)).activities.map((one) => one.id);
    expect(await listed(owner)).toContain(id);
    expect(await listed(contributor)).not.toContain(id);
    expect((await listActivity(contributor, partnerId)).kinds).not.toContain("money:support");
    expect(await catchRefusal(declareActivity(contributor, support))).toBe("not-permitted");
    expect(await catchRefusal(withdrawActivity(contributor, { id, rowVersion: 1 }))).toBe("not-found");
  });

  it("needs no reference where the edition asks for none, twice on one day", async () => {
    const first = await declareActivity(contributor, visit);
    const second = await declareActivity(contributor, visit);
    expect(first.id).not.toBe(second.id);
    await editActivity(contributor, { ...visit, id: first.id, rowVersion: 1, customer: "Lycée" });
    expect(await getActivity(contributor, first.id)).toMatchObject({ customer: "Lycée" });
  });
});

describe("a declaration whose day is under another edition than today's", () => {
  const order = { ...blank, kind: "licence-revenue", amountCents: 500_000, reference: "O" } as const;

  it("is in the currency of its own day, also once a correction moves it", async () => {
    const { id } = await declareActivity(owner, { ...order, occurredOn: "2019-11-02" });
    expect(await getActivity(owner, id)).toMatchObject({
      currency: "EUR",
      form: {
        currencies: [
          { from: inUse, currency: "CHF" },
          { from: "", currency: "EUR" },
        ],
      },
    });
    await editActivity(owner, { ...order, id, rowVersion: 1, occurredOn: "2020-03-02" });
    expect(await getActivity(owner, id)).toMatchObject({ currency: "CHF", occurredOn: "2020-03-02" });
    await editActivity(owner, { ...order, id, rowVersion: 2, occurredOn: "2020-03-02", amountCents: 400_000 });
    expect(await getActivity(owner, id)).toMatchObject({ currency: "CHF", amountCents: 400_000 });
  });
});

describe("a business model that only an edition has", () => {
  const address = "1 rue de la Paix";
  const choose = (businessModels: string[], rowVersion: number, actor = owner) =>
    editCompany(actor, { id: partnerId, rowVersion, address, businessModels });

  it("is chosen by a company, with its annex, while those of the portal are only kept", async () => {
    expect((await getCompany(owner, partnerId))?.offeredModels.map(({ id }) => id)).toContain("training-centre");
    expect(await catchRefusal(choose(["managed-services-provider"], 1))).toBe("invalid businessModels:not-offered");
    const before = (await getCompany(owner, partnerId))?.businessModels.map(({ id }) => id) ?? [];
    await choose([...before, "training-centre"], 1);
    const [model] = (await getCompany(owner, partnerId))?.businessModels.slice(-1) ?? [];
    expect(model).toMatchObject({ id: "training-centre", name: { en: "Training centre" }, annex: "resale" });
    const { wanted } = await read(owner, (tx) => loadSituation(tx, partnerId, owner.today));
    expect(wanted).toContain("resale");
  });

  it("is not chosen before the edition is in use", async () => {
    const early = actorOnDay(owner, "2019-12-01");
    const row = await getCompany(early, partnerId);
    await choose(["reseller"], row?.rowVersion ?? 0, early);
    expect(await catchRefusal(choose(["training-centre"], (row?.rowVersion ?? 0) + 1, early))).toBe(
      "invalid businessModels:not-offered",
    );
  });
});
