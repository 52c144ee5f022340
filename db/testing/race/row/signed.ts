import { signAgreement } from "@/db/mutations/agreement/sign";
import { makeOfferedAgreement, makeSigner, setMandate, shownSigning, stepUpFor } from "@/db/testing/agreement/offer";

/** An agreement that its partner has signed under a confirmed mandate, as a countersigner is shown it. */
export const signed = async () => {
  const { signatory, mandateId, id } = await makeOfferedAgreement();
  await setMandate(mandateId, { state: "verified", decidedAt: new Date() });
  const unsigned = await shownSigning(id);
  await stepUpFor(signatory, unsigned);
  await signAgreement(signatory, unsigned);
  const countersigner = await makeSigner(["countersigner"]);
  return { signatory, mandateId, countersigner, shown: { ...(await shownSigning(id)), dualControl: false } };
};
