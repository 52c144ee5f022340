import { verifyDeclaration } from "@/db/mutations/review/answer";
import { colleagueIn, makeFactorReset } from "@/db/testing/account/factor-reset";
import { makeInvitation } from "@/db/testing/account/links";
import { codeNow } from "@/db/testing/account/member";
import { benefitReviewActions } from "@/db/testing/actions/benefit";
import { makeBatch, makeCampaign, makeDeclined, stopCampaigns } from "@/db/testing/agreement/campaign";
import { makeDispute } from "@/db/testing/declaration/dispute";
import { makeActivity, makeCredential } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { inAMonth, makeException } from "@/db/testing/tier/exception";
import {
  type ActionCase,
  type ActionSpec,
  declarers,
  fresh,
  inForceIn,
  offerIn,
  reviewers,
  seatIn,
  signedIn,
  someGuest,
  withPasskey,
} from "./action";
import { badgeActions } from "./badge";
import { editionActions } from "./edition";
import { setUpActions } from "./set-up";
import { textActions } from "./text";

const en = { locale: "en" };
const reason = "For the test";
const closers = ["countersigner", "programme-manager"] as const;
/** About the programme, not about a company: there is nothing to hide that it is there. */
const onProgramme = { other: "not-permitted" } as const;
const managers = ["programme-manager"] as const;
const administrator = ["administrator"] as const;

const credential = async ({ host }: ActionCase) => ({ kind: "credential", ...fresh(await makeCredential(host)) });
const invitation = async () => {
  const { id } = await makeInvitation(await makeActor(["administrator"]), someGuest(), ["auditor"]);
  return { invitationId: id };
};

/** A batch with one agreement of the host's, created by the sender where they may, as its form shows it. */
const batchIn = async (about: ActionCase) => {
  const { id: agreementId } = await signedIn(about);
  const countersigner = about.by?.roles.includes("countersigner") ? about.by : await makeActor(["countersigner"]);
  const { id, sha256: documentSha256 } = await makeBatch(countersigner.accountId ?? "", agreementId);
  const boxes = { read: true, authority: true, electronic: true } as const;
  return { ...fresh(id), language: "en" as const, documentSha256, ...boxes };
};

/** A decision by the sender where they may take one, else by a reviewer. */
const decided = async ({ host, by }: ActionCase) => {
  const isReviewer = by?.roles.some((role) => (reviewers as readonly string[]).includes(role));
  const reviewer = isReviewer && by ? by : await makeActor(["reviewer"]);
  const { undo } = await verifyDeclaration(reviewer, { kind: "credential", ...fresh(await makeCredential(host)) });
  return { reviewId: undo };
};

/** What the vendor's staff does on its pages, action by action. */
export const staffActions = {
  ...setUpActions,
  ...editionActions,
  ...textActions,
  ...badgeActions,
  acceptAction: [
    { may: reviewers, typed: credential },
    {
      may: reviewers,
      typed: async ({ host }) => ({ kind: "activity", ...fresh(await makeActivity(host)) }),
    },
  ],
  ...benefitReviewActions,
  rejectAction: {
    may: reviewers,
    typed: async (about) => ({ ...(await credential(about)), reason: "expired", note: "" }),
  },
  askMoreAction: {
    may: reviewers,
    typed: async (about) => ({ ...(await credential(about)), fields: ["version"], note: reason }),
  },
  commentAction: {
    may: [...declarers, ...reviewers],
    typed: async ({ host }) => ({ kind: "credential", id: await makeCredential(host), note: reason }),
  },
  answerDisputeAction: {
    may: reviewers,
    typed: async ({ host }) => ({ id: await makeDispute(host), verdict: "upheld", note: reason }),
  },
  undoAction: { may: reviewers, typed: decided },
  grantOverrideAction: {
    may: managers,
    ...onProgramme,
    typed: async ({ host }) => ({ partnerId: partnerIdOf(host), node: "partner", untilOn: inAMonth, reason }),
  },
  endOverrideAction: {
    may: managers,
    ...onProgramme,
    typed: async ({ host }) => ({ id: await makeException(host), reason }),
  },

  countersignAction: {
    may: ["countersigner"],
    typed: async (about) => ({ ...en, ...(await signedIn(about)), code: codeNow() }),
  },
  askToCountersignAction: {
    may: ["countersigner"],
    typed: async (about) => withPasskey(about, await signedIn(about)),
  },
  drawUpBatchAction: {
    may: ["countersigner"],
    ...onProgramme,
    typed: async (about) => ({ ...en, ids: [(await signedIn(about)).id] }),
  },
  confirmBatchAction: {
    may: ["countersigner"],
    ...onProgramme,
    typed: async (about) => ({ ...en, ...(await batchIn(about)), code: codeNow() }),
  },
  askToConfirmBatchAction: {
    may: ["countersigner"],
    ...onProgramme,
    typed: async (about) => withPasskey(about, await batchIn(about)),
  },
  startCampaignAction: {
    may: managers,
    ...onProgramme,
    typed: async () => {
      await stopCampaigns();
      return { ...en, version: "2020-03" };
    },
  },
  stopCampaignAction: {
    may: managers,
    ...onProgramme,
    typed: async () => {
      await stopCampaigns();
      return { ...en, ...fresh(await makeCampaign()), reason };
    },
  },
  reofferAction: {
    may: managers,
    ...onProgramme,
    typed: async (about) => {
      const partnerId = partnerIdOf(about.host);
      await stopCampaigns();
      const id = await makeCampaign([partnerId]);
      await makeDeclined(partnerId, (await inForceIn(about)).id);
      return { ...en, id, partnerId };
    },
  },
  returnAgreementAction: {
    may: ["countersigner"],
    typed: async (about) => ({ ...en, ...(await signedIn(about)), reason }),
  },
  refuseAgreementAction: {
    may: ["countersigner"],
    typed: async (about) => ({ ...en, ...(await signedIn(about)), reason }),
  },
  withdrawAgreementAction: {
    may: ["owner", ...closers],
    typed: async (about) => ({ ...en, ...(await offerIn(about)), reason }),
  },
  terminateAgreementAction: {
    may: closers,
    typed: async (about) => ({ ...en, ...(await inForceIn(about)), reason }),
  },

  askStaffFactorResetAction: {
    may: administrator,
    typed: async () => ({ email: await colleagueIn(null), reason: "By telephone" }),
    other: "invalid",
    refusal: "invalid",
  },
  answerStaffFactorResetAction: {
    may: administrator,
    typed: async () => ({ resetId: await makeFactorReset(null), answer: "confirm" }),
  },
  appointOwnerAction: {
    may: administrator,
    typed: ({ host }) => ({ ...en, partnerId: partnerIdOf(host), email: someGuest(), reason: "The owner left" }),
    ...onProgramme,
  },
  inviteStaffAction: {
    may: administrator,
    typed: () => ({ ...en, email: someGuest(), roles: ["auditor"] }),
    other: "invalid",
    refusal: "invalid",
  },
  changeStaffRolesAction: {
    may: administrator,
    typed: async () => ({ membershipId: await seatIn(null, "auditor"), roles: ["reviewer"] }),
  },
  removeStaffAction: { may: administrator, typed: async () => ({ membershipId: await seatIn(null, "auditor") }) },
  resendStaffInvitationAction: { may: administrator, typed: invitation },
  revokeStaffInvitationAction: { may: administrator, typed: invitation },
} satisfies Record<string, ActionSpec | ActionSpec[]>;
