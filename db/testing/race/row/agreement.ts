import { and, eq, sql } from "drizzle-orm";
import { removeStaff } from "@/db/mutations/account/staff";
import { declineAgreement, terminateAgreement } from "@/db/mutations/agreement/close";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import { offerByPortal, prepareAgreement } from "@/db/mutations/agreement/offer";
import { expireOffer, remindOfOffer } from "@/db/mutations/agreement/offer-reminder";
import { revokeShare, shareAgreement } from "@/db/mutations/agreement/share";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { takeStepUp } from "@/db/mutations/agreement/step-up";
import { closeTerm } from "@/db/mutations/agreement/term";
import { recordReading, recordRefusedAttempt, recordSealedDownload } from "@/db/mutations/agreement/timeline";
import { editMandate } from "@/db/mutations/mandate/declare";
import { editCompany } from "@/db/mutations/partner/profile";
import { agreementEvent } from "@/db/schema/agreement";
import { makeFile } from "@/db/testing/agreement/documents";
import { makeBareAgreement, wayIntoForce } from "@/db/testing/agreement/in-force";
import {
  agreementRow,
  giveMandate,
  makeAgreementCompany,
  makeOfferedAgreement,
  makeSigner,
  offeredDocuments,
  setMandate,
  shownSigning,
  stepUpFor,
} from "@/db/testing/agreement/offer";
import { actorOnDay, makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { type Race, twice } from "./row";
import { seatOf } from "./seat";
import { signed } from "./signed";

const reason = "For the test";
const row = { lock: "agreement/row.ts lockAgreement", on: "agreement" } as const;

const inDays = (days: number) => testSystem(new Date(Date.now() + days * 86_400_000));

/** A company whose owner changes its address while it is made an offer that was rendered before. */
const movedMeanwhile = (verb: string, offer: (owner: Actor) => Promise<unknown>): Race => ({
  verbs: ["partner/profile.ts editCompany", `agreement/offer.ts ${verb}`],
  ...{ lock: "agreement/offer.ts requireCurrentBasis", on: "partner" },
  runners: async () => {
    const company = await makeAgreementCompany();
    const owner = await makeSigner(["owner"], company);
    const address = { address: "1 rue Neuve", businessModels: ["reseller" as const] };
    return {
      first: () => editCompany(owner, { id: company, rowVersion: 1, ...address }),
      second: () => offer(owner),
    };
  },
  ...{ outcome: "done, stale", unlocked: "done, done" },
});

const offers: Race[] = [
  movedMeanwhile("prepareAgreement", (owner) => prepareAgreement(owner, offeredDocuments(owner))),
  movedMeanwhile("offerByPortal", (owner) => offerByPortal(testSystem(), offeredDocuments(owner))),
  {
    verbs: ["agreement/offer-reminder.ts expireOffer"],
    ...row,
    runners: async () => {
      const { id } = await makeOfferedAgreement();
      return twice(() => expireOffer(inDays(31), id));
    },
    ...{ outcome: "done, agreement-moved-on", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/offer-reminder.ts remindOfOffer"],
    ...row,
    runners: async () => {
      const { id } = await makeOfferedAgreement();
      return twice(() => remindOfOffer(inDays(4), id, 3));
    },
    ...{ outcome: "done, agreement-moved-on", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/close.ts close"],
    ...row,
    runners: async () => {
      const { signatory, id } = await makeOfferedAgreement();
      const { rowVersion } = await agreementRow(id);
      return twice(() => declineAgreement(signatory, { id, rowVersion, reason }));
    },
    ...{ outcome: "done, stale", unlocked: "done, done" },
  },
];

const shares: Race[] = [
  {
    verbs: ["agreement/close.ts close", "agreement/share.ts shareAgreement"],
    ...{ lock: "agreement/share.ts shareAgreement", on: "agreement" },
    runners: async () => {
      const { signatory, id } = await makeOfferedAgreement();
      const { rowVersion } = await agreementRow(id);
      return {
        first: () => declineAgreement(signatory, { id, rowVersion, reason }),
        second: () => shareAgreement(signatory, { id, tokenHash: sha256(crypto.randomUUID()) }),
      };
    },
    ...{ outcome: "done, done", unlocked: "done, done" },
    keptRightBy: "the rule: an agreement is shared in every state, and its company never changes",
  },
  {
    verbs: ["agreement/share.ts revokeShare"],
    ...{ lock: "agreement/share.ts revokeShare", on: "agreement_share" },
    runners: async () => {
      const { signatory, id } = await makeOfferedAgreement();
      const share = await shareAgreement(signatory, { id, tokenHash: sha256(crypto.randomUUID()) });
      return twice(() => revokeShare(signatory, { id: share.id }));
    },
    ...{ outcome: "done, stale", unlocked: "done, done" },
  },
];

const timeline = { lock: "agreement/timeline.ts lockTimeline", on: "advisory" } as const;

/** How often the timeline has an event of this kind. */
const noted = (id: string, kind: string): Promise<number> =>
  read(testSystem(), (tx) =>
    tx.$count(agreementEvent, and(eq(agreementEvent.agreementId, id), eq(agreementEvent.kind, kind))),
  );

const readings: Race[] = [
  {
    verbs: ["agreement/timeline.ts recordReading"],
    ...timeline,
    runners: async () => {
      const { signatory, id } = await makeOfferedAgreement();
      const open = () => recordReading(signatory, "opened", { id, language: "fr" });
      return { ...twice(open), left: () => noted(id, "opened") };
    },
    ...{ outcome: "done, done, left 1", unlocked: "done, done, left 2" },
  },
  {
    verbs: ["agreement/timeline.ts recordSealedDownload"],
    ...timeline,
    runners: async () => {
      const { signatory, id } = await makeOfferedAgreement();
      const download = () => recordSealedDownload(signatory, id, "sealed-downloaded");
      return { ...twice(download), left: () => noted(id, "sealed-downloaded") };
    },
    ...{ outcome: "done, done, left 1", unlocked: "done, done, left 2" },
  },
  {
    verbs: ["agreement/timeline.ts recordRefusedAttempt"],
    ...timeline,
    runners: async () => {
      const { signatory, id } = await makeOfferedAgreement();
      await writeUnaudited(testSystem(), (tx) =>
        tx.execute(sql`INSERT INTO agreement_event (partner_id, agreement_id, kind, data, at)
          SELECT ${partnerIdOf(signatory)}, ${id}, 'attempt-refused', '{}', now() FROM generate_series(1, 999)`),
      );
      const attempt = () => recordRefusedAttempt(signatory, id, "consent-required");
      return { ...twice(attempt), left: () => noted(id, "attempt-refused") };
    },
    ...{ outcome: "done, done, left 1000", unlocked: "done, done, left 1001" },
  },
];

const signatures: Race[] = [
  {
    verbs: ["agreement/sign.ts signAgreement"],
    ...row,
    runners: async () => {
      const { signatory, id } = await makeOfferedAgreement();
      const colleague = await makeSigner(["signatory"], partnerIdOf(signatory));
      await giveMandate(colleague);
      const shown = await shownSigning(id);
      for (const signer of [signatory, colleague]) await stepUpFor(signer, shown);
      return { first: () => signAgreement(signatory, shown), second: () => signAgreement(colleague, shown) };
    },
    ...{ outcome: "done, already-signed", unlocked: "done, error 23505" },
  },
  {
    verbs: ["agreement/sign.ts signAgreement", "mandate/declare.ts editMandate"],
    ...{ lock: "agreement/sign.ts lockMandates", on: "mandate", heldBefore: 'insert into "agreement_signature"' },
    runners: async () => {
      const { signatory, mandateId, id } = await makeOfferedAgreement();
      const [shown, proofFileId] = [await shownSigning(id), await makeFile(signatory, "mandate.pdf")];
      await stepUpFor(signatory, shown);
      const changed = { capacity: "Gérant", fromOn: "2019-02-01", untilOn: "", proofFileId };
      return {
        first: () => signAgreement(signatory, shown),
        second: () => editMandate(signatory, { id: mandateId, rowVersion: 1, ...changed }),
      };
    },
    ...{ outcome: "done, mandate-signed-under", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/countersign.ts countersignAgreement"],
    ...row,
    runners: async () => {
      const { countersigner, shown } = await signed();
      const other = await makeSigner(["countersigner"]);
      for (const signer of [countersigner, other]) await stepUpFor(signer, shown, "agreement.countersign");
      return {
        first: () => countersignAgreement(countersigner, shown),
        second: () => countersignAgreement(other, shown),
      };
    },
    ...{ outcome: "done, already-signed", unlocked: "done, error 23505" },
  },
  {
    verbs: ["a mandate whose check is undone", "agreement/countersign.ts countersignAgreement"],
    ...{ lock: "agreement/countersign.ts lockMandate", on: "mandate" },
    runners: async () => {
      const { countersigner, shown, mandateId } = await signed();
      await stepUpFor(countersigner, shown, "agreement.countersign");
      return {
        first: () => setMandate(mandateId, { state: "rejected" }),
        second: () => countersignAgreement(countersigner, shown),
      };
    },
    ...{ outcome: "done, mandate-not-verified", unlocked: "done, done" },
  },
  {
    verbs: ["account/staff.ts removeStaff", "agreement/countersign.ts countersignAgreement"],
    ...{ lock: "agreement/signature-row.ts signingAccount", on: "account" },
    runners: async () => {
      const { countersigner, shown } = await signed();
      await stepUpFor(countersigner, shown, "agreement.countersign");
      const [administrator, { id: membershipId }] = [await makeActor(["administrator"]), await seatOf(countersigner)];
      return {
        first: () => removeStaff(administrator, { membershipId }),
        second: () => countersignAgreement(countersigner, shown),
      };
    },
    ...{ outcome: "done, not-permitted", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/step-up.ts takeStepUp"],
    ...{ lock: "agreement/step-up.ts takeStepUp", on: "step_up" },
    runners: async () => {
      const { signatory, id } = await makeOfferedAgreement();
      const shown = await shownSigning(id);
      await stepUpFor(signatory, shown);
      return twice(() =>
        writeUnaudited(signatory, (tx) => takeStepUp(tx, signatory, "agreement.sign", shown.documentSha256)),
      );
    },
    ...{ outcome: "done, step-up-used", unlocked: "done, done" },
  },
];

const lives: Race[] = [
  {
    verbs: ["agreement/close.ts close"],
    ...{ lock: "agreement/documents-in-force.ts lockAgreementAndOthers", on: "agreement" },
    runners: async () => {
      const [company, manager] = [await makeAgreementCompany(), await makeActor(["programme-manager"])];
      const id = await makeBareAgreement(company, wayIntoForce);
      const { rowVersion } = await agreementRow(id);
      return twice(() => terminateAgreement(manager, { id, rowVersion, reason }));
    },
    ...{ outcome: "done, stale", unlocked: "done, done" },
  },
  {
    verbs: ["agreement/term.ts closeTerm"],
    ...{ lock: "agreement/documents-in-force.ts lockOpenAgreements", on: "agreement" },
    runners: async () => {
      const company = await makeAgreementCompany();
      await makeBareAgreement(company, wayIntoForce, { endsOn: "2020-09-30" });
      return twice(() => closeTerm(actorOnDay(testSystem(), "2020-10-01"), company));
    },
    ...{ outcome: "done, term-not-over", unlocked: "done, done" },
  },
];

export const agreementRaces: Race[] = [...offers, ...shares, ...readings, ...signatures, ...lives];
