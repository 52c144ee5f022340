import {
  reofferInCampaign,
  replaceInCampaign,
  startCampaign,
  stopCampaign,
  withdrawFromCampaign,
} from "@/db/mutations/agreement/campaign";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import {
  confirmBatch,
  countersignInBatch,
  createBatch,
  failInBatch,
  finishBatch,
} from "@/db/mutations/agreement/countersign-batch";
import { beginSealing, finishSealing, postponeSealing } from "@/db/mutations/agreement/seal";
import { warnOfSealEnd } from "@/db/mutations/agreement/seal-end";
import { gatherDue } from "@/db/mutations/mail/gather";
import { leaseDueEmails } from "@/db/mutations/mail/queue";
import { askForImpact } from "@/db/mutations/process/impact-run";
import { beat } from "@/db/mutations/process/presence";
import { streamLimits, takeStreamPlace } from "@/db/mutations/process/stream";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { impactRun } from "@/db/schema/web-process";
import { makeCampaign, makeDeclined, stopCampaigns } from "@/db/testing/agreement/campaign";
import { makeBareAgreement, wayIntoForce } from "@/db/testing/agreement/in-force";
import { agreementRow, makeAgreementCompany, makeOfferedAgreement, stepUpFor } from "@/db/testing/agreement/offer";
import { makeCredential } from "@/db/testing/declaration/rows";
import { makeActor, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/refusal/refusal";
import { type Race, twice } from "./row";
import { signed } from "./signed";

const reason = "For the test";

/** A batch of one agreement, not confirmed yet, as its countersigner is shown it. */
const batched = async () => {
  const { countersigner, shown } = await signed();
  const { id, sha256: documentSha256 } = await createBatch(countersigner, { ids: [shown.id], dualControl: false });
  const input = { ...shown, id, rowVersion: 1, documentSha256 };
  await stepUpFor(countersigner, input, "agreement.countersign");
  return { countersigner, input, place: { batchId: id, position: 0 } };
};

/** The same, confirmed. */
const confirmed = async () => {
  const batch = await batched();
  await confirmBatch(batch.countersigner, batch.input);
  return batch;
};

const item = { lock: "agreement/countersign-batch.ts takeItem", on: "countersign_batch_item" } as const;

const batches: Race[] = [
  {
    verbs: ["agreement/countersign-batch.ts confirmBatch"],
    ...{ lock: "agreement/countersign-batch.ts requireConfirmable", on: "countersign_batch" },
    runners: async () => {
      const { countersigner, input } = await batched();
      await stepUpFor(countersigner, input, "agreement.countersign");
      return twice(() => confirmBatch(countersigner, input));
    },
    ...{ outcome: "done, already-signed", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/countersign-batch.ts countersignInBatch"],
    ...item,
    runners: async () => {
      const { countersigner, place } = await confirmed();
      return twice(() => countersignInBatch(countersigner, place));
    },
    ...{ outcome: "done, nothing-to-countersign", unlocked: "done, already-signed" },
  },
  {
    verbs: ["agreement/countersign-batch.ts failInBatch"],
    ...item,
    runners: async () => {
      const { place } = await confirmed();
      return twice(() => failInBatch(testSystem(), place, "document-changed"));
    },
    ...{ outcome: "done, nothing-to-countersign", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/countersign-batch.ts finishBatch"],
    ...{ lock: "agreement/countersign-batch.ts finishBatch", on: "countersign_batch" },
    runners: async () => {
      const { place } = await confirmed();
      await failInBatch(testSystem(), place, "document-changed");
      return twice(() => finishBatch(testSystem(), place.batchId));
    },
    ...{ outcome: "done, stale", unlocked: "done, done" },
  },
];

const manager = () => makeActor(["programme-manager"]);

const running = { lock: "agreement/campaign.ts lockRunning", on: "campaign" } as const;

const campaigns: Race[] = [
  {
    verbs: ["agreement/campaign.ts startCampaign"],
    ...{ lock: "agreement/campaign.ts startCampaign", on: "advisory" },
    runners: async () => {
      await stopCampaigns();
      const actor = await manager();
      return twice(() => startCampaign(actor, "2020-03"));
    },
    ...{ outcome: "done, version-not-newer", unlocked: "done, error 23505" },
  },
  {
    verbs: ["agreement/campaign.ts stopCampaign"],
    ...running,
    runners: async () => {
      await stopCampaigns();
      const [id, actor] = [await makeCampaign(), await manager()];
      return twice(() => stopCampaign(actor, { id, rowVersion: 1, reason }));
    },
    ...{ outcome: "done, campaign-stopped", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/campaign.ts stopCampaign", "agreement/campaign.ts reofferInCampaign"],
    ...running,
    runners: async () => {
      await stopCampaigns();
      const [company, actor] = [await makeAgreementCompany(), await manager()];
      const id = await makeCampaign([company]);
      await makeDeclined(company, await makeBareAgreement(company, wayIntoForce));
      return {
        first: () => stopCampaign(actor, { id, rowVersion: 1, reason }),
        second: () => reofferInCampaign(actor, { id, partnerId: company }),
      };
    },
    ...{ outcome: "done, campaign-stopped", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/campaign.ts withdrawFromCampaign"],
    ...{ lock: "agreement/row.ts lockAgreement", on: "agreement" },
    runners: async () => {
      await stopCampaigns();
      const [campaign, { id }] = [await makeCampaign([], true), await makeOfferedAgreement()];
      return twice(() => withdrawFromCampaign(testSystem(), campaign, id));
    },
    ...{ outcome: "done, agreement-moved-on", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/campaign.ts replaceInCampaign"],
    ...{ lock: "agreement/row.ts lockAgreement", on: "agreement" },
    runners: async () => {
      await stopCampaigns();
      const [older, { id }] = [await makeCampaign(), await makeOfferedAgreement()];
      await startCampaign(await manager(), "2020-03");
      const left = async () => {
        // What is offered later would be of its version.
        await stopCampaigns();
        return (await agreementRow(id)).state;
      };
      return { ...twice(() => replaceInCampaign(testSystem(), older, id)), left };
    },
    ...{ outcome: "done, agreement-moved-on, left withdrawn", unlocked: "done, done, left withdrawn" },
  },
];

const sealed = wayIntoForce.slice(0, -1);

const seals: Race[] = [
  {
    verbs: ["agreement/seal.ts beginSealing"],
    ...{ lock: "agreement/seal.ts takeDue", on: "agreement" },
    runners: async () => {
      const id = await makeBareAgreement(await makeAgreementCompany(), wayIntoForce.slice(0, 3));
      return twice(() => beginSealing(testSystem(), id));
    },
    ...{ outcome: "done, nothing-to-seal", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/seal.ts postponeSealing"],
    ...{ lock: "agreement/seal.ts postponeSealing", on: "agreement" },
    runners: async () => {
      const id = await makeBareAgreement(await makeAgreementCompany(), sealed);
      return {
        ...twice(() => postponeSealing(testSystem(), id, reason)),
        left: async () => (await agreementRow(id)).sealAttempts,
      };
    },
    ...{ outcome: "done, done, left 2", unlocked: "done, done, left 1" },
  },
];

/** An agreement that is being sealed, with all that its evidence is made of. */
const beingSealed = async (): Promise<string> => {
  const { countersigner, shown } = await signed();
  await stepUpFor(countersigner, shown, "agreement.countersign");
  await countersignAgreement(countersigner, shown);
  await beginSealing(testSystem(), shown.id);
  return shown.id;
};

/** Stands for the maker of the sealed file, and says that it was reached. */
const produce = () => Promise.reject(new Refusal("unchanged"));

const sealings: Race[] = [
  {
    verbs: ["agreement/seal.ts postponeSealing", "agreement/seal.ts finishSealing"],
    ...{ lock: "agreement/seal.ts takeDue", on: "agreement" },
    runners: async () => {
      const id = await beingSealed();
      return {
        first: () => postponeSealing(testSystem(), id, reason),
        second: () => finishSealing(testSystem(), id, produce),
      };
    },
    ...{ outcome: "done, nothing-to-seal", unlocked: "done, unchanged" },
  },
];

const letters: Race[] = [
  {
    verbs: ["agreement/seal-end.ts warnOfSealEnd"],
    ...{ lock: "agreement/seal-end.ts warnOfSealEnd", on: "advisory" },
    runners: async () => {
      await makeActor(["countersigner"]);
      const ends = { endsAt: new Date(), daysLeft: 30, step: 30 } as const;
      const ending = { ...ends, subject: "CN=Portal", certificateSha256: sha256(crypto.randomUUID()) };
      return twice(async () => (await warnOfSealEnd(testSystem(), ending)) > 0);
    },
    ...{ outcome: "true, false", unlocked: "true, true" },
  },
  {
    verbs: ["mail/queue.ts leaseDueEmails"],
    ...{ lock: "mail/queue.ts leaseDueEmails", on: "mail" },
    runners: async () => {
      await makeOfferedAgreement();
      return twice(async () => (await leaseDueEmails(testSystem(), 1_000)).length > 0);
    },
    ...{ outcome: "true, false", unlocked: "true, true" },
  },
  {
    // Without its lock the second puts the same letters into a second one.
    verbs: ["mail/gather.ts gatherDue"],
    ...{ lock: "mail/gather.ts takeGathered", on: "mail" },
    runners: async () => {
      const declarer = await makeActor(["owner"]);
      const reviewer = await makeActor(["reviewer"]);
      for (const id of [await makeCredential(declarer), await makeCredential(declarer)])
        await verifyDeclaration(reviewer, { kind: "credential", id, rowVersion: 1 });
      const morning = testSystem(new Date(Date.now() + 3_600_000));
      return twice(async () => (await gatherDue(morning)) > 0);
    },
    ...{ outcome: "true, false", unlocked: "true, true" },
  },
];

const processes: Race[] = [
  {
    verbs: ["process/stream.ts takeStreamPlace"],
    ...{ lock: "process/stream.ts takeStreamPlace", on: "advisory" },
    runners: async () => {
      const reader = { processId: crypto.randomUUID(), sessionId: crypto.randomUUID(), accountId: crypto.randomUUID() };
      await beat(testSystem(), reader.processId);
      const take = () => takeStreamPlace(testSystem(), { id: crypto.randomUUID(), ...reader });
      for (let open = 1; open < streamLimits.session; open += 1) await take();
      return twice(take);
    },
    ...{ outcome: "done, too-many-streams", unlocked: "done, done" },
  },
  {
    verbs: ["process/impact-run.ts askForImpact"],
    ...{ lock: "process/impact-run.ts askForImpact", on: "advisory" },
    runners: async () => {
      const processId = crypto.randomUUID();
      await writeUnaudited(testSystem(), (tx) => tx.delete(impactRun));
      await beat(testSystem(), processId);
      const ask = async (key: string) => (await askForImpact(testSystem(), key, processId)).is === "yours";
      return { first: () => ask(`one ${processId}`), second: () => ask(`other ${processId}`) };
    },
    ...{ outcome: "true, false", unlocked: "true, true" },
  },
];

export const portalRaces: Race[] = [...batches, ...campaigns, ...seals, ...sealings, ...letters, ...processes];
