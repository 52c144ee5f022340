import { createHash } from "node:crypto";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import type { SignInput } from "@/db/mutations/agreement/sign";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { confirmStepUp } from "@/db/mutations/agreement/step-up";
import { demoActor } from "@/db/seed/actors";
import { type DemoAgreement, findDemoAgreement } from "@/db/seed/agreements";
import { type Actor, later } from "@/lib/actor";
import type { StepUpPurpose } from "@/lib/agreement/signing/step-up";
import { offerAgreement } from "@/lib/server/agreement/life/offer";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";

const signatories = ["sylvie@alticime.example", "emile@novareseau.example"] as const;
const countersigner = "ingrid@vendor.example";
const second = 1_000;

const stepUp = (actor: Actor, purpose: StepUpPurpose, documentSha256: string): Promise<void> =>
  confirmStepUp(actor, {
    purpose,
    documentSha256,
    method: "totp",
    authenticatorHash: createHash("sha256").update(`demo:${actor.accountId}`).digest("hex"),
  });

const shownOf = ({ id, rowVersion, documentSha256 }: DemoAgreement): SignInput => ({
  id,
  rowVersion,
  documentSha256,
  language: "fr",
  read: true,
  authority: true,
  electronic: true,
});

/** Takes the next step towards force, from wherever an earlier seeding stopped. */
const advance = async (signatory: Actor, file: DemoAgreement | null): Promise<void> => {
  if (!file) {
    await offerAgreement(signatory);
  } else if (file.state === "offered") {
    const actor = later(signatory, 2 * second);
    await stepUp(actor, "agreement.sign", file.documentSha256);
    await signAgreement(later(actor, second), shownOf(file));
  } else if (file.state === "partner-signed") {
    const actor = await demoActor(countersigner, later(signatory, 5 * second).at);
    await stepUp(actor, "agreement.countersign", file.documentSha256);
    await countersignAgreement(later(actor, second), { ...shownOf(file), dualControl: false });
  } else {
    await sealOne(file.id);
  }
};

/** Lets the showcase's signatories sign through the usual mutations; skips what is done already. */
export const signDemoAgreements = async (): Promise<void> => {
  for (const email of signatories) {
    const signatory = await demoActor(email, new Date(Date.now() - 15 * second));
    const partnerId = signatory.partnerId ?? "";
    for (
      let file = await findDemoAgreement(partnerId);
      file?.state !== "in-force";
      file = await findDemoAgreement(partnerId)
    )
      await advance(signatory, file);
  }
};
