import { beforeAll, describe, expect, it } from "vitest";
import { getOfferBasis, getOfferBasisForPortal } from "@/db/queries/agreement/offer";
import { someSiren } from "@/db/testing/account/member";
import { stopCampaigns } from "@/db/testing/agreement/campaign";
import { makeBareAgreement, wayIntoForce } from "@/db/testing/agreement/in-force";
import { agreementRow, ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, makePartner, partnerIdOf, testSystem, visitorActor } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { partnerRoles } from "@/lib/role";

const makeCompany = (fields: Parameters<typeof makePartner>[0] = {}): Promise<string> =>
  makePartner({ name: "Atelier", siren: someSiren(), address: "", businessModels: ["reseller"], ...fields });

const owner = async (fields?: Parameters<typeof makePartner>[0]): Promise<Actor> =>
  makeActor(["owner"], { partnerId: await makeCompany(fields) });

const basis = (actor: Actor) => getOfferBasis(actor, partnerIdOf(actor));

beforeAll(async () => {
  await ensureProgramme();
  await stopCampaigns();
});

describe("the facts an offer is written from", () => {
  it("are the company's own, as the register has them", async () => {
    const siren = someSiren();
    const actor = await owner({ siren });
    expect(await basis(actor)).toMatchObject({
      company: {
        ...{ id: actor.partnerId, legalName: "Atelier", country: "FR", registerNumber: siren, address: null },
        rowVersion: 1,
      },
      next: { kind: "full", annexes: ["resale"] },
      ...{ vendorName: "Éditeur Test SA", predecessor: null },
    });
  });

  it.each([
    ["register-number-missing", { siren: null }],
    ["business-model-missing", { businessModels: [] }],
    ["not-drawable companyName:not-drawable", { name: "株式会社 Nova" }],
    ["not-drawable address:not-drawable", { address: "東京" }],
  ])("are refused as %s for %j", async (code, fields) => {
    expect(await catchRefusal(basis(await owner(fields)))).toBe(code);
  });

  it.each(partnerRoles)("are for owners and signatories: %s", async (role) => {
    const actor = await makeActor([role], { partnerId: await makeCompany() });
    expect(await catchRefusal(basis(actor))).toBe(role === "owner" || role === "signatory" ? "none" : "not-permitted");
  });

  it("are refused to staff, visitors and another company", async () => {
    const partnerId = partnerIdOf(await owner());
    for (const stranger of [await makeActor(["countersigner"]), visitorActor(), await owner()])
      expect(await catchRefusal(getOfferBasis(stranger, partnerId))).toBe("not-permitted");
  });

  it("name the framework sealed last, and no amendment", async () => {
    const actor = await owner({ businessModels: ["reseller", "cloud-provider"] });
    const partnerId = partnerIdOf(actor);
    const at = (day: string) => ({ inForceAt: new Date(day) });
    await makeBareAgreement(partnerId, [...wayIntoForce, "superseded"], at("2018-01-01"));
    const last = await makeBareAgreement(partnerId, wayIntoForce, at("2019-01-01"));
    const amendment = { kind: "amendment" as const, act: { kind: "amendment" as const, standing: [] } };
    await makeBareAgreement(partnerId, wayIntoForce, { ...amendment, predecessorId: last, ...at("2019-06-01") });
    const { sealedSha256 } = await agreementRow(last);
    expect(await basis(actor)).toMatchObject({
      ...{ next: { kind: "amendment" }, predecessor: { id: last, sha256: sealedSha256 } },
    });
  });

  it("are refused while all that the company can sign is in force, until its renewal", async () => {
    const actor = await owner();
    await makeBareAgreement(partnerIdOf(actor), wayIntoForce, { endsOn: "2020-10-01" });
    expect(await catchRefusal(basis(actor))).toBe("agreement-already-open");
    expect((await basis(actorOnDay(actor, "2020-09-15"))).next).toMatchObject({
      kind: "renewal",
      act: { from: "2020-10-01", until: "2021-10-01" },
    });
  });

  it("are refused to the portal while another offer is open", async () => {
    const partnerId = partnerIdOf(await owner());
    const refusal = () => catchRefusal(getOfferBasisForPortal(testSystem(), partnerId));
    expect(await refusal()).toBe("none");
    await makeBareAgreement(partnerId, ["offered", "withdrawn"]);
    expect(await refusal()).toBe("none");
    await makeBareAgreement(partnerId, ["offered"]);
    expect(await refusal()).toBe("agreement-already-open");
    expect(await catchRefusal(getOfferBasisForPortal(testSystem(), crypto.randomUUID()))).toBe("not-found");
  });
});
