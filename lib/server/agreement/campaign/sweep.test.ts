import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { recordOffering, reofferInCampaign, startCampaign, stopCampaign } from "@/db/mutations/agreement/campaign";
import { declineAgreement, terminateAgreement } from "@/db/mutations/agreement/close";
import { expireOffer } from "@/db/mutations/agreement/offer-reminder";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { closeTerm } from "@/db/mutations/agreement/term";
import { recordReading } from "@/db/mutations/agreement/timeline";
import { getCampaign, listCampaigns } from "@/db/queries/agreement/campaign";
import { getOfferBasis, getOfferBasisForPortal } from "@/db/queries/agreement/offer";
import { loadFacts } from "@/db/queries/tier/facts";
import { agreementRow, ensureProgramme, makeSigner, shownSigning, stepUpFor } from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, partnerIdOf, testSystem } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import { env } from "@/lib/env";
import { offerAgreement } from "@/lib/server/agreement/life/offer";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import { killOnce } from "@/lib/server/agreement/testing/kill";
import {
  bringNextIntoForce,
  countersign,
  lifeOf,
  makeParties,
  next,
  type Parties,
  setModels,
  signOffer,
} from "@/lib/server/agreement/testing/life";
import { sweepCampaigns } from "./sweep";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let manager: Actor;
let signing: Parties & { id: string };
let declining: Parties & { id: string };
let busy: Parties & { id: string };
let inTheWay: string;

const inForce = async () => {
  const parties = await makeParties();
  return { ...parties, id: await bringNextIntoForce(parties) };
};

const tendAll = async (at?: Date): Promise<void> => {
  while ((await sweepCampaigns(at)) > 0);
};

/**
 * A campaign includes every company, so this test has a database of its own: three companies in force, one of them with
 * an open agreement.
 */
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  manager = await makeSigner(["programme-manager"]);
  [signing, declining, busy] = [await inForce(), await inForce(), await inForce()];
  await setModels(signing.signatory, ["reseller", "cloud-provider"]);
  await bringNextIntoForce(signing);
  await setModels(busy.signatory, ["reseller", "cloud-provider"]);
  inTheWay = (await offerAgreement(next(busy.signatory))).id;
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

/** The manager as their next request would be. */
const managerNow = (): Actor => later(manager, Date.now() - manager.at.getTime());

const standings = async (id: string): Promise<Record<string, string>> =>
  Object.fromEntries((await getCampaign(manager, id)).rows.map(({ partnerId, standing }) => [partnerId, standing]));
const standingOf = async (id: string, { signatory }: Parties) => (await standings(id))[partnerIdOf(signatory)];
const openOf = async (id: string, { signatory }: Parties): Promise<string> => {
  const row = (await getCampaign(manager, id)).rows.find(({ partnerId }) => partnerId === partnerIdOf(signatory));
  return row?.agreementId ?? "";
};

describe("a re-signature campaign", () => {
  let id: string;

  it("is the programme manager's to start, once a version, for a version newer than the one in use", async () => {
    expect(await catchRefusal(startCampaign(await makeSigner(["countersigner"]), "2020-03"))).toBe("not-permitted");
    for (const version of ["2019-10", "2018-01", "2031-01"])
      expect(await catchRefusal(startCampaign(manager, version)), version).toBe("version-not-newer");
    expect((await listCampaigns(manager)).publishable).toEqual(["2020-03"]);
    const answers = await Promise.all(Array.from({ length: 4 }, () => catchRefusal(startCampaign(manager, "2020-03"))));
    expect(answers.filter((code) => code === "none")).toHaveLength(1);
    id = (await listCampaigns(manager)).rows[0]?.id ?? "";
    expect((await getCampaign(manager, id)).rows).toHaveLength(3);
  });

  it("offers the version to each company once, killed with -9 in the middle or not, and says who has something else open", async () => {
    const isOffered = async () => Object.values(await standings(id)).includes("offered");
    expect(await killOnce("campaigns", isOffered)).toBe("SIGKILL");
    await Promise.all([sweepCampaigns(), sweepCampaigns()]);
    await tendAll();
    expect(await standingOf(id, busy)).toBe("blocked");
    expect(await catchRefusal(getOfferBasisForPortal(testSystem(), partnerIdOf(busy.signatory)))).toBe(
      "agreement-already-open",
    );
    expect(await lifeOf(declining.signatory)).toEqual(["full in-force", "version offered"]);
    expect(await lifeOf(signing.signatory)).toEqual(["full in-force", "amendment in-force", "version offered"]);
    const offer = await openOf(id, signing);
    expect((await emailsAbout(offer)).map(({ template }) => template)).toEqual(["agreement-offered"]);
    expect((await agreementRow(offer)).annexes).toEqual(["resale", "cloud-services"]);
  }, 120_000);

  it("leaves the old version in force until the new one is sealed, then replaces it in one act, hash and all", async () => {
    const offer = await openOf(id, signing);
    const [framework] = [await agreementRow(signing.id)];
    expect((await agreementRow(offer)).predecessorId).toBe(signing.id);
    await signOffer(signing, offer);
    expect(await standingOf(id, signing)).toBe("signed");
    await countersign(signing, offer);
    expect((await lifeOf(signing.signatory)).slice(0, 2)).toEqual(["full in-force", "amendment in-force"]);
    await sealOne(offer);
    expect(await lifeOf(signing.signatory)).toEqual(["full superseded", "amendment superseded", "version in-force"]);
    const { evidence } = await agreementRow(offer);
    expect(evidence).toMatchObject({ document: { kind: "version", predecessorSha256: framework.sealedSha256 } });
    expect(await standingOf(id, signing)).toBe("sealed");
    const facts = await read(testSystem(), (tx) => loadFacts(tx, partnerIdOf(signing.signatory)));
    expect(facts?.agreement).toEqual({ inForceOn: "2019-10-01", endsOn: "2020-10-01" });
  });

  it("offers again, on demand, to whoever declined or let it expire, and to nobody else", async () => {
    const offer = await openOf(id, declining);
    const { rowVersion } = await agreementRow(offer);
    await declineAgreement(declining.signatory, { id: offer, rowVersion, reason: "Plus tard" });
    expect(await standingOf(id, declining)).toBe("declined");
    await tendAll();
    expect((await lifeOf(declining.signatory)).at(-1)).toBe("version declined");
    const partnerId = partnerIdOf(declining.signatory);
    await reofferInCampaign(managerNow(), { id, partnerId });
    await tendAll();
    const again = await openOf(id, declining);
    expect([again === offer, (await agreementRow(again)).state]).toEqual([false, "offered"]);
    const sealed = { id, partnerId: partnerIdOf(signing.signatory) };
    expect(await catchRefusal(reofferInCampaign(manager, sealed))).toBe("nothing-to-reoffer");
    await expireOffer(testSystem(new Date(Date.now() + 31 * 86_400_000)), again);
    expect(await standingOf(id, declining)).toBe("expired");
    expect(await reofferInCampaign(managerNow(), { id })).toEqual({ companies: 1 });
    await tendAll();
    expect(await standingOf(id, declining)).toBe("offered");
  });

  it("counts an offer as opened once the company has opened it, and not the vendor", async () => {
    const about = { id: await openOf(id, declining), language: "fr" } as const;
    await recordReading(managerNow(), "opened", about);
    expect(await standingOf(id, declining)).toBe("offered");
    await recordReading(next(declining.signatory), "opened", about);
    expect(await standingOf(id, declining)).toBe("opened");
  });

  it("counts by country what its rows say", async () => {
    const { countries, rows } = await getCampaign(manager, id);
    expect(countries).toEqual([{ country: "FR", companies: 3, counts: { sealed: 1, blocked: 1, opened: 1 } }]);
    const [first, second] = rows;
    const after = await getCampaign(manager, id, { after: first?.partnerId });
    expect(after.rows[0]?.partnerId).toBe(second?.partnerId);
    expect((await getCampaign(manager, id, { standing: "sealed" })).rows).toHaveLength(1);
  });

  it("brings no version into force whose framework was terminated while it was being sealed", async () => {
    const open = await agreementRow(inTheWay);
    await declineAgreement(next(busy.signatory), { id: inTheWay, rowVersion: open.rowVersion, reason: "Sans objet" });
    await recordOffering(testSystem(), { campaignId: id, partnerId: partnerIdOf(busy.signatory) }, null, new Date());
    await tendAll();
    const offer = await openOf(id, busy);
    await signOffer(busy, offer);
    await countersign(busy, offer);
    const { rowVersion } = await agreementRow(busy.id);
    await terminateAgreement(next(busy.countersigner), { id: busy.id, rowVersion, reason: "Fin du partenariat" });
    await sealOne(offer);
    expect(await lifeOf(busy.signatory)).toEqual(["full terminated", "amendment declined", "version terminated"]);
    expect((await agreementRow(offer)).closedReason).toBe("Fin du partenariat");
  });

  it("is stopped with a reason: unsigned offers are taken back, and no old one can be signed", async () => {
    const offer = await openOf(id, declining);
    const shown = await shownSigning(offer);
    await stepUpFor(declining.signatory, shown);
    await stopCampaign(manager, { id, rowVersion: 1, reason: "Erreur dans le texte" });
    expect(await catchRefusal(signAgreement(declining.signatory, shown))).toBe("offer-outdated");
    await tendAll();
    expect(await agreementRow(offer)).toMatchObject({ state: "withdrawn", closedReason: "Erreur dans le texte" });
    expect(await lifeOf(signing.signatory)).toContain("version in-force");
    expect(await catchRefusal(reofferInCampaign(manager, { id }))).toBe("campaign-stopped");
    expect((await listCampaigns(manager)).inUse).toBe("2019-10");
  });

  it("leads nobody who signed its version back to the older one, however it ended", async () => {
    expect(await catchRefusal(offerAgreement(next(signing.signatory)))).toBe("agreement-already-open");
    await setModels(signing.signatory, ["reseller", "cloud-provider", "managed-services-provider"]);
    const basis = await getOfferBasis(next(signing.signatory), partnerIdOf(signing.signatory));
    expect(basis.next).toMatchObject({ kind: "amendment", templateVersion: "2020-03" });
  });
});

it("a version that renews only by signature ends on its day without one, with all that stands on it", async () => {
  const system = actorOnDay(testSystem(), "2020-10-01");
  expect(await catchRefusal(closeTerm(actorOnDay(testSystem(), "2020-09-30"), partnerIdOf(signing.signatory)))).toBe(
    "term-not-over",
  );
  expect(await closeTerm(system, partnerIdOf(signing.signatory))).toBe("ended");
  expect((await lifeOf(signing.signatory)).at(-1)).toBe("version terminated");
  const facts = await read(testSystem(), (tx) => loadFacts(tx, partnerIdOf(signing.signatory)));
  expect(facts?.agreement).toBeNull();
});
