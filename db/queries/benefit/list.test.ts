import { beforeAll, describe, expect, it } from "vitest";
import { recordBadgeTaken } from "@/db/mutations/benefit/badge";
import { requestBenefit, withdrawBenefitRequest } from "@/db/mutations/benefit/request";
import { recordBenefitUse } from "@/db/mutations/benefit/use";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { endException } from "@/db/mutations/tier/exception";
import { findBadge } from "@/db/queries/benefit/badge";
import { listBenefits } from "@/db/queries/benefit/list";
import { findBenefitRequest } from "@/db/queries/benefit/request";
import { listHistory } from "@/db/queries/partner/history";
import { findFile } from "@/db/queries/review/evidence";
import { getProgress } from "@/db/queries/tier/progress";
import { makeFile } from "@/db/testing/agreement/documents";
import { holdTier, insertBenefitRequest } from "@/db/testing/benefit/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, partnerIdOf, testDay } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { decideTierOf } from "@/db/testing/tier/decide";
import { makeException } from "@/db/testing/tier/exception";
import type { Actor } from "@/lib/actor";

const runAsOwner = withOwnDatabase();
beforeAll(() => insertProgramme(runAsOwner, { vendor: "Vendora" }));

const target = (id: string) => ({ kind: "benefit" as const, id, rowVersion: 1 });
const days = { benefitId: "training-days", requestId: null, usedOn: testDay, note: "" };
const company = async (tier = "advanced"): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await holdTier(owner, tier);
  return owner;
};
const member = (owner: Actor, role: "contributor" | "finance" | "viewer") =>
  makeActor([role], { partnerId: partnerIdOf(owner) });
const funds = async (owner: Actor) => ({
  ...{ benefitId: "development-funds", amount: 400_000, reason: "A roadshow" },
  proofFileId: await makeFile(owner, "quote.pdf"),
});
const own = async (actor: Actor, id: string) =>
  (await listBenefits(actor)).benefits.find(({ benefit }) => benefit.id === id);

describe("the benefits of a company", () => {
  it("are those of its tier, with what the next would add, and the same in short on Progress", async () => {
    const owner = await company();
    const { benefits, next, level } = await listBenefits(owner);
    const given = benefits.filter(({ isEntitled }) => isEntitled).map(({ benefit }) => benefit.id);
    expect(level.tier).toBe("advanced");
    expect(given).toContain("development-funds");
    expect(next?.tier).toBe("principal");
    const { benefits: outline } = await getProgress(owner, partnerIdOf(owner));
    expect(outline.given.map(({ benefit }) => benefit.id)).toEqual(given);
    expect(outline.next).toEqual(next);
  });

  it("are asked for and used by whom the roles say, as long as something is left", async () => {
    const owner = await company();
    expect((await own(owner, "internal-use-licences"))?.may).toMatchObject({ ask: true, use: false });
    expect((await own(owner, "training-days"))?.may).toMatchObject({ ask: false, use: true });
    const viewer = await member(owner, "viewer");
    expect((await own(viewer, "internal-use-licences"))?.may).toEqual({ ask: false, use: false, useAllocated: false });
    await recordBenefitUse(owner, { ...days, amount: 5 });
    expect((await own(owner, "training-days"))?.may.use).toBe(false);
    expect((await own(await makeActor(["owner"]), "internal-use-licences"))?.may.ask).toBe(false);
  });

  it("do as the edition says when the exception that gave the tier is ended", async () => {
    const owner = await makeActor(["owner"]);
    await decideTierOf(partnerIdOf(owner));
    const exception = await makeException(owner, "advanced");
    const id = await insertBenefitRequest(owner, { expiresOn: "2020-05-01", state: "verified" });
    const manager = actorOnDay(await makeActor(["programme-manager"]), "2019-10-20");
    await endException(manager, { id: exception, reason: "The merger failed." });
    const late = actorOnDay(owner, "2019-11-01");
    const standings = Object.fromEntries(
      (await listBenefits(late)).benefits.map(({ benefit, standing }) => [benefit.id, standing]),
    );
    expect(standings).toMatchObject({
      "partner-portal": { state: "given" },
      "training-days": { state: "stopped", on: "2019-10-20" },
      "internal-use-licences": { state: "kept", until: "2020-01-18" },
      "development-funds": { state: "kept", until: null },
    });
    const kept = await own(late, "internal-use-licences");
    expect(kept?.allocations).toMatchObject([
      { requestId: id, amount: 2, used: 0, left: 2, usableUntil: "2020-01-18" },
    ]);
    expect(kept?.may.ask).toBe(false);
    expect(await catchRefusal(recordBenefitUse(late, { ...days, usedOn: "2019-10-20", amount: 1 }))).toContain(
      "benefit-over",
    );
    const use = { ...days, benefitId: "internal-use-licences", requestId: id, amount: 1 };
    expect(await catchRefusal(recordBenefitUse(late, use))).toBe("none");
    const after = actorOnDay(owner, "2020-01-18");
    expect(await catchRefusal(recordBenefitUse(after, { ...use, usedOn: "2020-01-18" }))).toContain("benefit-over");
  });
});

describe("the badge", () => {
  it("names the tier that is held, and does not exist below it or for another kind", async () => {
    const owner = await company();
    expect(await findBadge(owner, "tier-badge", "en")).toMatchObject({ vendor: "Vendora", tier: "Advanced Partner" });
    expect(await catchRefusal(findBadge(owner, "partner-portal", "en"))).toBe("not-found");
    expect(await catchRefusal(findBadge(await makeActor(["owner"]), "tier-badge", "en"))).toBe("not-found");
    await recordBadgeTaken(owner, "tier-badge");
    expect((await listHistory(owner, partnerIdOf(owner)))[0]).toMatchObject({ kind: "benefit.badge-taken" });
  });
});

describe("funds", () => {
  it("do not exist for members who may not see revenue: no request, amount, file, event or use", async () => {
    const owner = await company();
    const request = await funds(owner);
    const { id } = await requestBenefit(owner, request);
    await verifyDeclaration(await makeActor(["reviewer"]), target(id));
    await recordBenefitUse(owner, { ...days, benefitId: "development-funds", requestId: id, amount: 1 });
    for (const role of ["viewer", "contributor"] as const) {
      const reader = await member(owner, role);
      const seen = await listBenefits(reader);
      expect([seen.requests, seen.uses]).toEqual([[], []]);
      expect(seen.benefits.find(({ benefit }) => benefit.kind === "funds")).toMatchObject({
        left: null,
        allocations: [],
      });
      expect(await findBenefitRequest(reader, id)).toBeNull();
      expect(await findFile(reader, request.proofFileId)).toBeNull();
      const kinds = (await listHistory(reader, partnerIdOf(owner))).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind.startsWith("benefit."))).toEqual([]);
      expect(await catchRefusal(withdrawBenefitRequest(reader, { id, rowVersion: 2 }))).toBe("not-found");
    }
    expect((await own(await member(owner, "finance"), "development-funds"))?.left).toBe(600_000);
  });
});
