import { signAgreement } from "@/db/mutations/agreement/sign";
import { makeBatch, makeCampaign } from "@/db/testing/agreement/campaign";
import { giveMandate, makeOfferedAgreement, shownSigning, stepUpFor } from "@/db/testing/agreement/offer";
import { makeTextDraft } from "@/db/testing/agreement/text";
import { insertBenefitRequest } from "@/db/testing/benefit/rows";
import { makeDispute } from "@/db/testing/declaration/dispute";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { makeDraft } from "@/db/testing/edition";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { enterTable } from "@/db/testing/import";
import { makeException } from "@/db/testing/tier/exception";

/** One record of each kind that a query says its reader may do something with. */
export const makeReadable = async () => {
  const { signatory, id: agreementId } = await makeOfferedAgreement();
  const partnerId = partnerIdOf(signatory);
  const owner = await makeActor(["owner"], { partnerId });
  const countersigner = await makeActor(["countersigner"]);
  const other = await makeOfferedAgreement();
  const shown = await shownSigning(other.id);
  await stepUpFor(other.signatory, shown);
  await signAgreement(other.signatory, shown);
  await giveMandate(owner);
  await makeException(owner);
  await makeDispute(owner);
  const project = { kind: "deployment", amountCents: null, currency: null } as const;
  return {
    ...{ partnerId, countersigner, offered: agreementId, signed: other.id },
    person: await makePersonRow(partnerId),
    credential: await makeCredential(owner),
    deployment: await makeActivity(owner, project),
    campaign: await makeCampaign([], true),
    request: await insertBenefitRequest(owner),
    draft: (await makeDraft()).id,
    import: await enterTable(owner, "people", [
      ["Name", "With the company since"],
      ["Ada Imported", "2018-01-01"],
    ]),
    text: (await makeTextDraft()).version,
    batch: (await makeBatch(countersigner.accountId ?? "", other.id)).id,
  };
};
