import { beforeAll, describe, expect, it } from "vitest";
import { makeCompetent, makeInForce, makeVerifiedDeployments } from "@/db/testing/agreement/in-force";
import { makeCredential } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, makePartner, partnerIdOf, visitorActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { decideTierOf } from "@/db/testing/tier/decide";
import type { Actor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { vendorRoles } from "@/lib/role";
import { openOverview } from "@/lib/server/overview/open";

const database = withOwnDatabase();
let reader: Actor;

beforeAll(async () => {
  await insertProgramme(database);
  reader = await makeActor(["auditor"]);
});

const overviewOn = async (day: string) => (await openOverview(actorOnDay(reader, day))).overview;

describe("the overview of a programme", () => {
  it("has every tier and no company at first", async () => {
    const { edition, overview } = await openOverview(reader);
    expect(edition.id).toBe(defaultEdition.id);
    expect(overview).toMatchObject({ partners: 0, withSolutionCompetency: 0, ready: 0, onTheWay: 0 });
    expect(overview.byTier).toEqual(Object.fromEntries(edition.tiers.map(({ id }) => [id, 0])));
  });

  it("counts companies by current tier, and by the tier that only a signature is missing for", async () => {
    const signed = await makeActor(["owner"], { partnerId: await makePartner({ name: "A", legacyLevel: "premier" }) });
    const unsigned = await makeActor(["owner"], { partnerId: await makePartner({ name: "B" }) });
    await makePartner({ name: "C" });
    for (const owner of [signed, unsigned]) {
      await makeCompetent(owner);
      await makeVerifiedDeployments(owner, 5);
    }
    await makeInForce(partnerIdOf(signed));
    const { overview } = await openOverview(reader);
    expect(overview).toMatchObject({ partners: 3, withSolutionCompetency: 2 });
    expect(overview.byTier).toMatchObject({ registered: 2, advanced: 1 });
    expect(overview.byTierIfSigned).toMatchObject({ registered: 1, advanced: 2 });
    expect(overview.transition.premier).toEqual({ advanced: 1 });
  });

  it("counts a tier from the day its records earn it, and a current tier through its grace period", async () => {
    const owner = await makeActor(["owner"]);
    await makeInForce(partnerIdOf(owner));
    await makeCompetent(owner);
    await makeCredential(owner);
    const before = (await overviewOn("2019-10-01")).byTier;
    const earlier = (await overviewOn("2019-02-01")).byTier;
    expect(before.partner).toBe(1);
    expect(earlier.partner).toBe(0);
    await decideTierOf(partnerIdOf(owner));
    expect((await overviewOn("2019-02-01")).byTier.partner).toBe(1);
  });

  it.each(vendorRoles)("is read by a %s", async (role) => {
    expect((await openOverview(await makeActor([role]))).overview.partners).toBeGreaterThan(0);
  });

  it("is not for partners and visitors", async () => {
    for (const stranger of [await makeActor(["owner"]), visitorActor()])
      expect(await catchRefusal(openOverview(stranger))).toBe("not-permitted");
  });
});
