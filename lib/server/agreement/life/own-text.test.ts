import { beforeAll, describe, expect, it } from "vitest";
import { startCampaign } from "@/db/mutations/agreement/campaign";
import { arrangeText } from "@/db/mutations/agreement/text/draft";
import { publishText } from "@/db/mutations/agreement/text/publish";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { findText } from "@/db/queries/agreement/text/find";
import { agreementRow } from "@/db/testing/agreement/offer";
import { makeTextDraft, makeTextPublished, makeTextWaiting } from "@/db/testing/agreement/text";
import { makeActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { composeReading } from "@/lib/agreement/document/reading";
import { ownTemplates, templateByVersion } from "@/lib/agreement/text/template";
import { sweepCampaigns } from "@/lib/server/agreement/campaign/sweep";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import { readDocument } from "@/lib/server/agreement/store";
import {
  bringNextIntoForce,
  countersign,
  lifeOf,
  makeParties,
  type Parties,
  setModels,
  signOffer,
} from "@/lib/server/agreement/testing/life";
import { configuredKey } from "@/lib/server/seal/key/configured";
import { verifySealed } from "@/lib/verify/verify";

const database = withOwnDatabase();

const version = "2031-05";
let parties: Parties;
let framework: string;

/** What anybody finds in the sealed file. */
const verdictOn = async (id: string) => {
  const row = await agreementRow(id);
  const verdict = await verifySealed(await readDocument(row.sealedKey ?? ""), [
    (await configuredKey("Éditeur Test SA")).rootPem,
  ]);
  return { row, verdict };
};

/** The document of a company that is open to be signed. */
const openOf = async ({ signatory }: Parties): Promise<{ id: string }> => {
  const { current } = await getAgreementPage(signatory);
  if (!current) throw new Error("Nothing is offered");
  return current;
};

/** What another process does that this one hears nothing of: the first transaction after it finds the text. */
beforeAll(async () => {
  await insertProgramme(database);
  parties = await makeParties();
  framework = await bringNextIntoForce(parties);
  await makeTextPublished(version);
  await startCampaign(await makeActor(["programme-manager"]), version);
});

describe("a text of one's own", () => {
  it("is offered by a campaign, signed, countersigned and sealed, and the file verifies", async () => {
    while ((await sweepCampaigns()) > 0);
    expect(await lifeOf(parties.signatory)).toEqual(["full in-force", "version offered"]);
    expect(ownTemplates().map((one) => one.version)).toContain(version);
    const offered = (await openOf(parties)).id;
    await signOffer(parties, offered);
    await countersign(parties, offered);
    await sealOne(offered);
    const { row, verdict } = await verdictOn(offered);
    expect(row).toMatchObject({ state: "in-force", templateVersion: version, predecessorId: framework });
    expect(verdict).toMatchObject({ valid: true, faults: [] });
    const { digest } = templateByVersion(version);
    expect(verdict.evidence?.document).toMatchObject({ templateVersion: version, templateDigest: digest });
    const reading = composeReading(templateByVersion(version), "fr", ["resale"], row.act);
    expect(reading).toMatchObject({ specimen: "", title: "Contrat partenaire unique\u00A0: nouvelle version" });
  });

  it("takes an annex and a new company's whole agreement, in its own version", async () => {
    await setModels(parties.signatory, ["reseller", "cloud-provider"]);
    const { row: added, verdict } = await verdictOn(await bringNextIntoForce(parties, "en"));
    expect(added).toMatchObject({ kind: "amendment", templateVersion: version, annexes: ["cloud-services"] });
    expect(verdict.valid).toBe(true);
    const other = await makeParties();
    const { row: whole } = await verdictOn(await bringNextIntoForce(other));
    expect(whole).toMatchObject({ kind: "full", state: "in-force", templateVersion: version });
  });

  it("without an annex for a business model is signed without it, and its seal verifies", async () => {
    const manager = await makeActor(["programme-manager"]);
    const bare = "2031-07";
    const draft = await makeTextDraft(manager, bare);
    const { body } = await findText(manager, bare);
    const resale = body.parts.findIndex(({ id }) => id === "resale");
    await arrangeText(manager, { ...draft, place: [resale], arrangement: "remove" });
    const waiting = await makeTextWaiting(manager, { ...draft, rowVersion: 2 });
    await publishText(await makeActor(["administrator"]), waiting);
    await startCampaign(manager, bare);
    const other = await makeParties();
    const { row, verdict } = await verdictOn(await bringNextIntoForce(other, "en"));
    expect(row).toMatchObject({ kind: "full", state: "in-force", templateVersion: bare, annexes: [] });
    expect(verdict).toMatchObject({ valid: true, faults: [] });
    expect((await getAgreementPage(other.signatory)).next).toBeNull();
  });
});
