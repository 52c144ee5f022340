import type { staffActions } from "@/db/testing/actions/staff";
import { badgeEffects } from "./badge";
import { benefitReviewEffects } from "./benefit";
import { adds, digest, type Effect, each, lasting, state, words } from "./effect";
import { setUpEffects } from "./set-up";
import { textEffects } from "./text";

const closed = each("agreement-moved-on", "returned", "declined-by-vendor", "declined", "expired", "withdrawn");
const signed = {
  ...closed,
  ...each("agreement-moved-on", "offered", "lapsed", "countersigned", "sealing"),
  ...each("agreement-moved-on", "in-force", "superseded", "terminated"),
  "partner-signed": "done",
} as const;
const countersigned = each("already-signed", "countersigned", "sealing", "in-force");
const onDraft = {
  of: "edition",
  draft: "done",
  ...each("stale", "short-notice", "announced", "withdrawn", "discarded"),
} as const;
const onShortNotice = {
  of: "edition",
  "short-notice": "done",
  ...each("stale", "draft", "announced", "withdrawn", "discarded"),
} as const;
const onAnnounced = {
  of: "edition",
  announced: "done",
  ...each("stale", "draft", "short-notice", "withdrawn", "discarded"),
} as const;
const inDraft: Effect = { records: ["edition.changed"], version: "stale", over: onDraft };
const decided = each("already-decided", "more-asked", "verified", "rejected");

/** What the acts of the vendor's staff leave and refuse, action by action. */
export const staffEffects: Record<keyof typeof staffActions, Effect | Effect[]> = {
  ...setUpEffects,
  ...textEffects,
  ...badgeEffects,
  draftEditionAction: { records: ["edition.drafted"], version: adds, over: adds },
  importEditionAction: { records: ["edition.drafted"], version: adds, over: adds },
  setFigureAction: inDraft,
  setTracksAction: inDraft,
  removeClauseAction: inDraft,
  addClauseAction: inDraft,
  setEditionBenefitAction: inDraft,
  removeEditionBenefitAction: inDraft,
  setBudgetAction: { records: ["benefit.budget-set"], version: "stale", over: lasting },
  setNameAction: inDraft,
  setReminderDaysAction: inDraft,
  setCountingAction: inDraft,
  addChapterAction: inDraft,
  saveCredentialAction: inDraft,
  saveTrackAction: inDraft,
  saveKindAction: inDraft,
  dropWordAction: inDraft,
  saveActivityKindAction: inDraft,
  saveModelAction: inDraft,
  takeKindAction: inDraft,
  dropPartAction: inDraft,
  setCurrencyAction: inDraft,
  discardEditionAction: { ...inDraft, records: ["edition.discarded"] },
  addExampleAction: { ...inDraft, records: ["edition.examples-set"] },
  removeExampleAction: { ...inDraft, records: ["edition.examples-set"] },
  announceEditionAction: { ...inDraft, records: ["edition.announced"] },
  confirmShortNoticeAction: { records: ["edition.announced"], version: "stale", over: onShortNotice },
  returnToDraftAction: { records: ["edition.returned"], version: "stale", over: onShortNotice },
  askWithdrawalAction: { records: ["edition.withdrawal-asked"], version: "stale", over: onAnnounced },
  confirmWithdrawalAction: { records: ["edition.withdrawn"], version: "stale", over: onAnnounced },
  takeBackWithdrawalAction: { records: ["edition.withdrawal-taken-back"], version: "stale", over: onAnnounced },
  acceptAction: [
    {
      records: ["credential.verified", "tier.set"],
      version: "stale",
      over: { of: "credential", ...decided, withdrawn: "stale" },
    },
    {
      records: ["activity.verified", "tier.set"],
      version: "stale",
      over: { of: "activity", ...decided, withdrawn: "stale" },
    },
  ],
  ...benefitReviewEffects,
  rejectAction: {
    records: ["credential.rejected"],
    version: "stale",
    over: { of: "credential", ...decided, withdrawn: "stale" },
  },
  askMoreAction: {
    records: ["credential.more-asked"],
    version: "stale",
    over: { of: "credential", ...decided, withdrawn: "stale" },
  },
  commentAction: {
    records: ["credential.commented"],
    version: words,
    over: { of: "credential", ...each("done", "more-asked", "verified", "rejected"), withdrawn: "stale" },
  },
  answerDisputeAction: {
    records: ["dispute.answered", "tier.set"],
    version: state,
    over: { of: "dispute", ...each("dispute-ended", "upheld", "not-upheld", "withdrawn") },
  },
  undoAction: { records: ["credential.review-undone"], version: state, over: state },
  grantOverrideAction: { records: ["override.granted", "tier.set"], version: adds, over: adds },
  endOverrideAction: {
    records: ["override.ended", "shortfall.opened"],
    version: state,
    over: { of: "exception", over: "stale", ended: "stale" },
  },

  countersignAction: {
    records: ["agreement.countersigned"],
    version: "stale",
    over: { of: "agreement", ...signed, ...countersigned },
  },
  askToCountersignAction: { records: [], version: "stale", over: { of: "agreement", ...signed, ...countersigned } },
  drawUpBatchAction: { records: ["countersign-batch.drawn-up"], version: adds, over: adds },
  confirmBatchAction: {
    records: ["countersign-batch.confirmed"],
    version: digest,
    over: { of: "batch", confirmed: "already-signed" },
  },
  askToConfirmBatchAction: { records: [], version: digest, over: { of: "batch", confirmed: "already-signed" } },
  startCampaignAction: { records: ["campaign.started"], version: adds, over: adds },
  stopCampaignAction: {
    records: ["campaign.stopped"],
    version: "stale",
    over: { of: "campaign", stopped: "campaign-stopped" },
  },
  reofferAction: {
    records: ["campaign.reoffered"],
    version: state,
    over: { of: "campaign", stopped: "campaign-stopped" },
  },
  returnAgreementAction: { records: ["agreement.returned"], version: "stale", over: { of: "agreement", ...signed } },
  refuseAgreementAction: {
    records: ["agreement.declined-by-vendor"],
    version: "stale",
    over: { of: "agreement", ...signed },
  },
  withdrawAgreementAction: {
    records: ["agreement.withdrawn"],
    version: "stale",
    over: {
      ...{ of: "agreement", ...closed, offered: "done", lapsed: "done" },
      ...each(
        "agreement-moved-on",
        "partner-signed",
        "countersigned",
        "sealing",
        "in-force",
        "superseded",
        "terminated",
      ),
    },
  },
  terminateAgreementAction: {
    records: ["agreement.terminated", "tier.set"],
    version: "stale",
    over: {
      ...{ of: "agreement", ...closed, "in-force": "done", ...each("agreement-moved-on", "offered", "lapsed") },
      ...each("agreement-moved-on", "partner-signed", "countersigned", "sealing", "superseded", "terminated"),
    },
  },

  askStaffFactorResetAction: { records: ["account.factor-reset-asked"], version: adds, over: adds },
  answerStaffFactorResetAction: { records: ["account.factor-reset"], version: state, over: state },
  appointOwnerAction: { records: ["invitation.sent", "owner.appointed"], version: adds, over: adds },
  inviteStaffAction: { records: ["invitation.sent"], version: adds, over: adds },
  changeStaffRolesAction: {
    records: ["staff.changed"],
    version: state,
    over: { of: "seat", named: "membershipId", ended: "not-found" },
  },
  removeStaffAction: {
    records: ["staff.removed"],
    version: state,
    over: { of: "seat", named: "membershipId", ended: "not-found" },
  },
  resendStaffInvitationAction: {
    records: ["invitation.resent"],
    version: state,
    over: { of: "invitation", named: "invitationId", ...each("stale", "accepted", "revoked"), expired: "done" },
  },
  revokeStaffInvitationAction: {
    records: ["invitation.revoked"],
    version: state,
    over: { of: "invitation", named: "invitationId", ...each("stale", "accepted", "revoked"), expired: "done" },
  },
};
