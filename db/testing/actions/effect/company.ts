import type { companyActions } from "@/db/testing/actions/company";
import { benefitEffects } from "./benefit";
import { adds, type Effect, each, state, words } from "./effect";
import { importEffects } from "./import";
import { personEffects } from "./person";

const onClaim = each("decided", "verified", "rejected", "withdrawn");
const onVerified: Effect = {
  records: ["activity.corrected"],
  version: "stale",
  over: {
    ...{ of: "activity", verified: "done" },
    ...each("correction-not-of-verified", "more-asked", "rejected", "withdrawn"),
  },
};
const onAgreement = each("agreement-moved-on", "returned", "declined", "withdrawn", "declined-by-vendor", "superseded");

/** What the acts of a company's members leave and refuse, action by action. */
export const companyEffects: Record<keyof typeof companyActions, Effect | Effect[]> = {
  declareActivityAction: [
    { records: ["activity.declared"], version: adds, over: adds },
    { records: ["activity.declared"], version: adds, over: adds },
  ],
  editActivityAction: [
    {
      records: ["activity.changed"],
      version: "stale",
      over: { of: "activity", ...onClaim, "more-asked": "field-not-asked" },
    },
    {
      records: ["activity.changed"],
      version: "stale",
      over: { of: "activity", ...onClaim, "more-asked": "field-not-asked" },
    },
  ],
  correctActivityAction: [onVerified, onVerified],
  askCustomerAction: {
    records: ["activity.customer-asked"],
    version: "stale",
    over: { of: "activity", ...onClaim, "more-asked": "done" },
  },
  withdrawActivityAction: [
    { records: ["activity.withdrawn"], version: "stale", over: { of: "activity", ...onClaim, "more-asked": "done" } },
    { records: ["activity.withdrawn"], version: "stale", over: { of: "activity", ...onClaim, "more-asked": "done" } },
  ],
  commentOnActivityAction: [
    {
      records: ["activity.commented"],
      version: words,
      over: { of: "activity", ...each("done", "more-asked", "verified", "rejected"), withdrawn: "stale" },
    },
    {
      records: ["activity.commented"],
      version: words,
      over: { of: "activity", ...each("done", "more-asked", "verified", "rejected"), withdrawn: "stale" },
    },
  ],

  ...benefitEffects,
  ...importEffects,

  openDisputeAction: [
    { records: ["dispute.opened"], version: adds, over: adds },
    { records: ["dispute.opened"], version: adds, over: adds },
  ],
  withdrawDisputeAction: {
    records: ["dispute.withdrawn", "tier.set"],
    version: state,
    over: { of: "dispute", ...each("dispute-ended", "upheld", "not-upheld", "withdrawn") },
  },

  makePlanAction: { records: ["plan.made"], version: adds, over: adds },
  assignStepAction: { records: ["plan.step-assigned"], version: "stale", over: { of: "step", ended: "stale" } },
  endPlanAction: { records: ["plan.ended"], version: state, over: { of: "plan", ended: "stale" } },

  subscribeCalendarAction: { records: ["calendar.subscribed"], version: adds, over: adds },
  endCalendarAction: { records: ["calendar.ended"], version: state, over: { of: "calendar", ended: "stale" } },

  addPersonAction: { records: ["person.added"], version: adds, over: adds },
  editPersonAction: {
    records: ["person.changed", "tier.set"],
    version: "stale",
    over: { of: "person", left: "done", withdrawn: "not-found" },
  },
  leavePersonAction: {
    records: ["person.left", "tier.set"],
    version: "stale",
    over: { of: "person", left: "done", withdrawn: "not-found" },
  },
  ...personEffects,
  withdrawPersonAction: {
    records: ["person.withdrawn"],
    version: "stale",
    over: { of: "person", left: "done", withdrawn: "not-found" },
  },
  declareCredentialAction: {
    records: ["credential.declared"],
    version: adds,
    over: { of: "person", named: "holder", left: "done", withdrawn: "not-found" },
  },
  editCredentialAction: {
    records: ["credential.changed"],
    version: "stale",
    over: { of: "credential", ...onClaim, "more-asked": "field-not-asked" },
  },
  withdrawCredentialAction: {
    records: ["credential.withdrawn"],
    version: "stale",
    over: { of: "credential", ...onClaim, "more-asked": "done" },
  },
  commentOnCredentialAction: {
    records: ["credential.commented"],
    version: words,
    over: { of: "credential", ...each("done", "more-asked", "verified", "rejected"), withdrawn: "stale" },
  },

  editCompanyAction: { records: ["company.changed", "tier.set"], version: "stale", over: { of: "company" } },

  declareMandateAction: { records: ["mandate.declared"], version: adds, over: adds },
  editMandateAction: {
    records: ["mandate.changed"],
    version: "stale",
    over: { of: "mandate", ...onClaim, ended: "decided", "more-asked": "done" },
  },
  delegateMandateAction: {
    records: ["mandate.delegated"],
    version: adds,
    over: {
      ...{ of: "mandate", named: "parentId", verified: "done" },
      ...each("mandate-not-delegable", "more-asked", "rejected", "withdrawn", "ended"),
    },
  },
  endMandateAction: {
    records: ["mandate.withdrawn"],
    version: "stale",
    over: {
      of: "mandate",
      ...each("done", "verified", "more-asked"),
      ...each("stale", "rejected", "withdrawn", "ended"),
    },
  },

  prepareAgreementAction: { records: ["agreement.offered"], version: adds, over: adds },
  signAgreementAction: {
    records: ["agreement.signed"],
    version: "stale",
    over: {
      ...{ of: "agreement", ...onAgreement, offered: "done", ...each("offer-expired", "lapsed", "expired") },
      ...each("agreement-moved-on", "partner-signed", "countersigned", "sealing", "in-force", "terminated"),
    },
  },
  askToSignAction: {
    records: [],
    version: "stale",
    over: {
      ...{ of: "agreement", ...onAgreement, offered: "done", ...each("offer-expired", "lapsed", "expired") },
      ...each("agreement-moved-on", "partner-signed", "countersigned", "sealing", "in-force", "terminated"),
    },
  },
  declineAgreementAction: {
    records: ["agreement.declined"],
    version: "stale",
    over: {
      ...{ of: "agreement", ...onAgreement, offered: "done", lapsed: "done", expired: "agreement-moved-on" },
      ...each("agreement-moved-on", "partner-signed", "countersigned", "sealing", "in-force", "terminated"),
    },
  },
  inviteSignatoryAction: { records: ["invitation.sent"], version: adds, over: adds },
  shareAgreementAction: {
    records: ["agreement.shared"],
    version: words,
    over: {
      ...{
        of: "agreement",
        ...each("done", "offered", "lapsed", "declined", "expired", "withdrawn", "partner-signed"),
      },
      ...each("done", "returned", "declined-by-vendor", "countersigned", "sealing"),
      ...each("done", "in-force", "superseded", "terminated"),
    },
  },
  revokeShareAction: {
    records: ["agreement.share-revoked"],
    version: state,
    over: { of: "share", revoked: "stale", expired: "done" },
  },
  noteReadToEndAction: {
    records: [],
    version: words,
    over: {
      ...{
        of: "agreement",
        ...each("done", "offered", "lapsed", "declined", "expired", "withdrawn", "partner-signed"),
      },
      ...each("done", "returned", "declined-by-vendor", "countersigned", "sealing"),
      ...each("done", "in-force", "superseded", "terminated"),
    },
  },

  askFactorResetAction: { records: ["account.factor-reset-asked"], version: adds, over: adds },
  answerFactorResetAction: { records: ["account.factor-reset"], version: state, over: state },
  inviteMemberAction: { records: ["invitation.sent"], version: adds, over: adds },
  changeMemberRolesAction: {
    records: ["member.changed"],
    version: state,
    over: { of: "seat", named: "membershipId", ended: "not-found" },
  },
  removeMemberAction: {
    records: ["member.removed"],
    version: state,
    over: { of: "seat", named: "membershipId", ended: "not-found" },
  },
  resendInvitationAction: {
    records: ["invitation.resent"],
    version: state,
    over: { of: "invitation", named: "invitationId", ...each("stale", "accepted", "revoked"), expired: "done" },
  },
  revokeInvitationAction: {
    records: ["invitation.revoked"],
    version: state,
    over: { of: "invitation", named: "invitationId", ...each("stale", "accepted", "revoked"), expired: "done" },
  },
};
