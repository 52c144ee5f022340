import { beforeAll, describe, expect, it } from "vitest";
import { getReviewItem, listThread } from "@/db/queries/review/item";
import { listQueue } from "@/db/queries/review/queue";
import { makeFile } from "@/db/testing/agreement/documents";
import { giveMandate } from "@/db/testing/agreement/offer";
import { makeBenefitRequest } from "@/db/testing/benefit/rows";
import {
  makeActivity,
  makeApplication,
  makeComment,
  makeCredential,
  makePersonRow,
} from "@/db/testing/declaration/rows";
import { makeActor, makeMembership, makePartner, partnerIdOf, visitorActor } from "@/db/testing/factories";
import { type Actor, later, mintActor } from "@/lib/actor";
import { assessedKinds } from "@/lib/application/assessment";
import { type ReviewedKind, reviewedKinds } from "@/lib/review/kind";
import { vendorRoles } from "@/lib/role";

let owner: Actor;
let other: Actor;
let reviewer: Actor;
let company: string;

beforeAll(async () => {
  company = `Écluse ${crypto.randomUUID()}`;
  owner = await makeActor(["owner"], { partnerId: await makePartner({ name: company }) });
  other = await makeActor(["owner"]);
  reviewer = await makeActor(["reviewer"]);
});

const makeAny: Record<ReviewedKind, () => Promise<string>> = {
  credential: () => makeCredential(owner),
  activity: () => makeActivity(owner),
  mandate: () => giveMandate(owner),
  benefit: () => makeBenefitRequest(owner),
  application: async () => (await makeApplication({ state: "declared", submittedAt: new Date() })).id,
};

/** The reviewer, who is also the person who declared it. */
const declarerOnStaff = async (): Promise<Actor> => {
  await makeMembership(owner.accountId ?? "", null, ["reviewer"]);
  return mintActor({ ...owner, side: "staff", partnerId: null, roles: ["reviewer"] });
};

describe("an item in review", () => {
  it.each(reviewedKinds)("of the kind %s is found under its own kind only, and by staff only", async (kind) => {
    const id = await makeAny[kind]();
    expect(await getReviewItem(reviewer, kind, id, {})).toMatchObject({ kind, id, state: "declared", rowVersion: 1 });
    for (const wrong of reviewedKinds.filter((one) => one !== kind))
      expect(await getReviewItem(reviewer, wrong, id, {})).toBeNull();
    for (const stranger of [owner, other, visitorActor()])
      expect(await getReviewItem(stranger, kind, id, {})).toBeNull();
    expect(await getReviewItem(reviewer, kind, crypto.randomUUID(), {})).toBeNull();
  });

  it.each(vendorRoles)("is decided as its kind says: %s", async (role) => {
    const reader = await makeActor([role]);
    const mayDecide = role === "reviewer" || role === "programme-manager";
    for (const kind of reviewedKinds) {
      const item = await getReviewItem(reader, kind, await makeAny[kind](), {});
      expect([kind, item?.may.review]).toEqual([kind, mayDecide || (kind === "mandate" && role === "countersigner")]);
    }
  });

  it("shows an assessment that is older than an edition's own kinds, and no figure of a kind that no edition names", async () => {
    const kept = { businessModels: ["reseller"], people: [{ name: "Ana", held: { DCV: "VCP" }, vsp: true }] };
    const shown = async (assessment: object) => {
      const { id } = await makeApplication({ state: "declared", submittedAt: new Date(), assessment });
      const item = await getReviewItem(reviewer, "application", id, {});
      return item?.detail.kind === "application" ? item.detail.assessment : null;
    };
    const older = await shown({ ...kept, revenueCents: 0, cloudPoints: 5, deployments: 2 });
    expect(older).toMatchObject({ people: [{ held: { DCV: ["VCP"] }, also: ["VSP"] }], cloudPoints: 5, own: {} });
    expect(older && assessedKinds(older)).toEqual(["cloud-service", "deployment"]);
    expect(await shown({ ...kept, own: { "points:unheard-of": 5 } })).toMatchObject({ own: {} });
    expect(await shown({ people: "many" })).toBeNull();
  });

  it("is decided by no one who declared it", async () => {
    const self = await declarerOnStaff();
    for (const kind of ["credential", "activity", "mandate"] as const)
      expect((await getReviewItem(self, kind, await makeAny[kind](), {}))?.may.review).toBe(false);
  });

  it("that is an application never handed in does not exist", async () => {
    expect(await getReviewItem(reviewer, "application", (await makeApplication()).id, {})).toBeNull();
  });

  it("shows a certification with its holder and its evidence", async () => {
    const personId = await makePersonRow(partnerIdOf(owner), "Zoé Martin");
    const proofFileId = await makeFile(owner, "diplôme.pdf");
    const id = await makeCredential(owner, { personId, proofFileId, version: "6.5", candidateId: "VMW-7" });
    expect(await getReviewItem(reviewer, "credential", id, {})).toMatchObject({
      ...{ partnerName: company, declaredBy: expect.stringMatching(/^Person /) as string },
      detail: { person: "Zoé Martin", personId, version: "6.5", candidateId: "VMW-7", employedFrom: "2015-01-01" },
      proof: { fileId: proofFileId, name: "diplôme.pdf", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
  });

  it("shows a delegation with the mandate above it", async () => {
    const [holder, colleague] = [owner, await makeActor(["signatory"], { partnerId: partnerIdOf(owner) })];
    const parentId = await giveMandate(holder, { state: "verified", capacity: "Gérante" });
    const id = await giveMandate(colleague, { parentId, capacity: "Directeur" });
    expect(await getReviewItem(reviewer, "mandate", id, {})).toMatchObject({
      effect: expect.anything() as object,
      detail: {
        ...{ capacity: "Directeur", email: `${colleague.accountId}@test.example` },
        delegatedBy: { capacity: "Gérante", state: "verified", untilOn: null },
      },
    });
  });

  it("shows the answers of an application, which changes no tier", async () => {
    const data = { companyName: company, country: "FR" };
    const { id } = await makeApplication({ data, state: "declared", submittedAt: new Date() });
    expect(await getReviewItem(reviewer, "application", id, {})).toMatchObject({
      ...{ partnerId: null, effect: null, head: 0, proof: null },
      detail: { kind: "application", answers: data, acceptedAs: null },
    });
  });
});

describe("the neighbours of an item", () => {
  it("are those of the filter, in time's order, equal instants by id", async () => {
    const search = `Voisins ${crypto.randomUUID()}`;
    const partner = await makeActor(["owner"], { partnerId: await makePartner({ name: search }) });
    for (const ms of [0, 0, 0, 5]) await makeCredential(later(partner, ms));
    await makeActivity(later(partner, 3));
    const ids = (await listQueue(reviewer, { search })).items.map(({ id }) => id);
    const places = await Promise.all(
      ids.map(async (id, place) => {
        const kind = place === 3 ? "activity" : "credential";
        const found = await getReviewItem(reviewer, kind, id, { search });
        return [found?.neighbours.previous?.id ?? null, found?.neighbours.next?.id ?? null];
      }),
    );
    expect(places).toEqual(ids.map((_, place) => [ids[place - 1] ?? null, ids[place + 1] ?? null]));
    const narrowed = await getReviewItem(reviewer, "credential", ids[2] ?? "", { search, kind: "credential" });
    expect(narrowed?.neighbours).toMatchObject({ previous: { id: ids[1] }, next: { id: ids[4] } });
  });
});

describe("the thread of a declaration", () => {
  it("is read by both sides, oldest first, and by nobody else", async () => {
    const id = await makeCredential(owner);
    const about = { partnerId: partnerIdOf(owner), kind: "credential", id } as const;
    await makeComment(later(owner, 20), about, "Second");
    await makeComment(later(reviewer, 10 + owner.at.getTime() - reviewer.at.getTime()), about, "First");
    for (const reader of [owner, reviewer, await makeActor(["viewer"], { partnerId: partnerIdOf(owner) })])
      expect((await listThread(reader, "credential", id)).map(({ note }) => note)).toEqual(["First", "Second"]);
    for (const stranger of [other, visitorActor()]) expect(await listThread(stranger, "credential", id)).toEqual([]);
    expect(await listThread(owner, "activity", id)).toEqual([]);
  });

  it.each([
    ["owner", 1],
    ["finance", 1],
    ["contributor", 0],
    ["viewer", 0],
    ["auditor", 1],
  ] as const)("about revenue shows a %s %i comments", async (role, count) => {
    const id = await makeActivity(owner);
    await makeComment(owner, { partnerId: partnerIdOf(owner), kind: "activity", id }, "12 500 EUR");
    const reader = await makeActor([role], { partnerId: partnerIdOf(owner) });
    expect(await listThread(reader, "activity", id)).toHaveLength(count);
  });
});

describe("the pages of the queue", () => {
  it.each(["", "x", "_", "2019-10-01_1", "2019-10-01T00:00:00Z_not-an-id", "' OR 1=1 --"])(
    "begin at the oldest item where the key %j is not well formed",
    async (after) => {
      const first = await listQueue(reviewer, { search: company });
      expect(await listQueue(reviewer, { search: company, after })).toEqual(first);
      expect(first.items.length).toBeGreaterThan(0);
    },
  );

  it("are empty after the last item, and found by the letters typed in any case", async () => {
    const after = "2999-01-01T00:00:00.000000Z_00000000-0000-4000-8000-000000000000";
    expect(await listQueue(reviewer, { search: company, after })).toMatchObject({ items: [], next: null });
    expect((await listQueue(reviewer, { search: company.toUpperCase() })).items.length).toBeGreaterThan(0);
    expect((await listQueue(reviewer, { search: company.replace("Écluse", "_cluse") })).items).toEqual([]);
  });
});
