import { beforeAll, describe, expect, it } from "vitest";
import { answerDispute, openDispute, withdrawDispute } from "@/db/mutations/review/dispute";
import { findDispute, listDisputes } from "@/db/queries/review/dispute";
import { makeAnswered, makeDispute } from "@/db/testing/declaration/dispute";
import { makeActor, makeMembership, partnerIdOf, visitorActor } from "@/db/testing/factories";
import { type Actor, later, mintActor } from "@/lib/actor";
import { partnerRoles, vendorRoles } from "@/lib/role";

const revenueNode = "advanced/activity/licence-revenue";

let owner: Actor;
let reviewer: Actor;

beforeAll(async () => {
  owner = await makeActor(["owner"]);
  reviewer = await makeActor(["reviewer"]);
  await makeDispute(owner);
});

const list = (actor: Actor, of: Actor, node?: string) => listDisputes(actor, partnerIdOf(of), node);

describe("the disputes of a company", () => {
  it("are its own, the newest first, with the answers given", async () => {
    const company = await makeActor(["owner"]);
    const first = await makeAnswered(company, "advanced");
    const second = await makeDispute(later(company, 10));
    const { disputes } = await list(company, company);
    expect(disputes).toMatchObject([
      { id: second, state: "open", answer: null, endedBy: null, may: { withdraw: true, answer: false } },
      { id: first, answer: "It expired on Sunday.", may: { withdraw: false, answer: false } },
    ]);
    expect(disputes[1]?.endedBy).toMatch(/^Person /);
    expect(disputes[0]).not.toHaveProperty("openedById");
  });

  it("are none for another company, a visitor and a new company", async () => {
    const stranger = await makeActor(["owner"]);
    expect(await list(stranger, owner)).toEqual({ disputes: [], may: { open: false } });
    expect(await list(visitorActor(), owner)).toEqual({ disputes: [], may: { open: false } });
    expect(await list(stranger, stranger)).toEqual({ disputes: [], may: { open: true } });
  });

  it.each(partnerRoles)("are read by a %s, and opened and withdrawn as their role says", async (role) => {
    const may = role === "owner" || role === "contributor" || role === "finance";
    const shown = await list(await makeActor([role], { partnerId: partnerIdOf(owner) }), owner);
    expect(shown.may).toEqual({ open: may });
    expect(shown.disputes).toMatchObject([{ may: { withdraw: may, answer: false } }]);
  });

  it("are those of one node, which is disputed once at a time", async () => {
    const company = await makeActor(["owner"]);
    const id = await makeDispute(company, "partner");
    expect(await list(company, company, "partner")).toMatchObject({ disputes: [{ id }], may: { open: false } });
    expect(await list(company, company, "advanced")).toEqual({ disputes: [], may: { open: true } });
    expect((await list(company, company)).may).toEqual({ open: true });
    await withdrawDispute(company, { id });
    expect(await list(company, company, "partner")).toMatchObject({ disputes: [{ id }], may: { open: true } });
  });

  it.each([...partnerRoles, "auditor"] as const)("about revenue are only for who may see revenue: %s", async (role) => {
    const company = await makeActor(["owner"]);
    const note = { record: "", note: "We sold 12 500 EUR." };
    await openDispute(company, { ...note, node: revenueNode });
    const shown = await list(await makeActor([role], { partnerId: partnerIdOf(company) }), company);
    expect(shown.disputes).toHaveLength(["owner", "finance", "auditor"].includes(role) ? 1 : 0);
  });
});

describe("a dispute as staff answers it", () => {
  it.each(vendorRoles)("is read by a %s and answered by reviewers and programme managers", async (role) => {
    const id = await makeDispute(await makeActor(["owner"]));
    const may = role === "reviewer" || role === "programme-manager";
    const found = await findDispute(await makeActor([role]), id);
    expect(found).toMatchObject({ id, state: "open", may: { withdraw: false, answer: may } });
    expect(found?.head).toBeGreaterThan(0);
  });

  it("is never answered by who opened it, nor a second time", async () => {
    const opener = await makeActor(["owner"]);
    const id = await makeDispute(opener);
    await makeMembership(opener.accountId ?? "", null, ["reviewer"]);
    const self = mintActor({ ...opener, side: "staff", partnerId: null, roles: ["reviewer"] });
    expect((await findDispute(self, id))?.may.answer).toBe(false);
    await answerDispute(reviewer, { id, verdict: "not-upheld", note: "No." });
    expect((await findDispute(await makeActor(["reviewer"]), id))?.may.answer).toBe(false);
  });

  it("does not exist for partners, visitors, or by another id", async () => {
    const id = await makeDispute(await makeActor(["owner"]));
    for (const stranger of [owner, visitorActor()]) expect(await findDispute(stranger, id)).toBeNull();
    expect(await findDispute(reviewer, crypto.randomUUID())).toBeNull();
  });
});
