import type { visitorActions } from "@/db/testing/actions/visitor";
import { adds, type Effect, each, own, secret, state } from "./effect";
import { ownPersonEffects } from "./person";

const ofOwn = (...records: Effect["records"]): Effect => ({ records, version: own, over: own });
const joined: Effect = {
  records: ["member.joined", "session.started"],
  version: secret,
  over: { of: "invitation", named: "secret", ...each("link-spent", "accepted", "revoked", "expired") },
};
const linkEnds = ["expired", "answered", "changed", "withdrawn", "decided", "replaced", "refused"] as const;
const refused: Effect = { records: [], version: own, over: own };

/** What is left and refused by the acts that need no company, action by action. */
export const visitorEffects: Record<keyof typeof visitorActions, Effect | Effect[]> = {
  editProfileAction: ofOwn("account.changed"),
  askAddressAction: ofOwn("account.address-asked"),
  takeAddressAction: { records: ["account.address-changed"], version: secret, over: secret },
  answerCustomerAction: {
    records: ["activity.customer-verified", "tier.set"],
    version: secret,
    over: { of: "customerLink", named: "secret", ...each("customer-link-over", ...linkEnds) },
  },
  refuseLettersAction: {
    records: ["customer.letters-refused"],
    version: secret,
    over: { of: "customerLink", named: "secret", ...each("done", ...linkEnds) },
  },
  renewPasswordAction: ofOwn("account.password-changed"),
  endOwnSessionAction: [
    refused,
    {
      records: ["session.ended"],
      version: state,
      over: { of: "session", named: "sessionId", ended: "not-found" },
    },
  ],
  giveUpFactorAction: ofOwn("account.factor-removed"),
  renewRecoveryCodesAction: ofOwn("account.recovery-codes-renewed"),

  openPasskeyAction: ofOwn(),
  askConfirmationAction: ofOwn(),
  keepPasskeyAction: ofOwn("account.passkey-added"),
  renamePasskeyAction: {
    records: ["account.passkey-renamed"],
    version: state,
    over: { of: "passkey", named: "passkeyId", removed: "not-found" },
  },
  removePasskeyAction: [
    {
      records: ["account.passkey-removed"],
      version: state,
      over: { of: "passkey", named: "passkeyId", removed: "not-found" },
    },
    ofOwn("account.passkey-removed"),
  ],

  signInAction: [refused, { records: ["session.started"], version: own, over: own }],
  codeAction: ofOwn("session.confirmed"),
  askPasskeyAction: ofOwn(),
  passkeySignInAction: ofOwn("session.confirmed"),
  openPasskeyEnrolmentAction: ofOwn(),
  completePasskeyEnrolmentAction: ofOwn("account.factor-added", "account.passkey-added", "session.confirmed"),
  enrolAction: ofOwn("account.factor-added", "session.confirmed"),
  signOutAction: ofOwn("session.ended"),
  switchCompanyAction: ofOwn("session.switched"),

  joinFreshAction: joined,
  joinKnownAction: [refused, joined],
  joinSignedInAction: [refused, joined],
  renewInvitationAction: {
    records: ["invitation.resent"],
    version: secret,
    over: { of: "invitation", named: "secret", ...each("link-spent", "accepted", "revoked"), expired: "done" },
  },
  askResetAction: refused,
  resetAction: [
    refused,
    {
      records: ["account.password-changed"],
      version: secret,
      over: { of: "resetLink", named: "secret", ...each("link-spent", "used", "expired") },
    },
  ],

  ...ownPersonEffects,

  startAction: { records: ["application.started"], version: adds, over: adds },
  openLinkAction: [
    refused,
    {
      records: ["application.link-used"],
      version: secret,
      over: { of: "applicationLink", named: "secret", ...each("link-spent", "used", "expired") },
    },
  ],
  sendLinkAction: {
    records: ["application.link-sent"],
    version: secret,
    over: {
      ...{ of: "application", named: "secret" },
      ...each("done", "declared", "more-asked", "verified", "rejected", "withdrawn"),
    },
  },
  saveAction: [
    refused,
    {
      records: [],
      version: "stale",
      over: {
        of: "application",
        named: "draft",
        "more-asked": "field-not-asked",
        ...each("decided", "declared", "verified", "rejected", "withdrawn"),
      },
    },
  ],
  submitAction: [
    refused,
    {
      records: ["application.submitted"],
      version: "stale",
      over: {
        of: "application",
        named: "draft",
        "more-asked": "field-not-asked",
        ...each("decided", "declared", "verified", "rejected", "withdrawn"),
      },
    },
  ],
  withdrawAction: [
    refused,
    {
      records: ["application.withdrawn"],
      version: "stale",
      over: {
        of: "application",
        named: "draft",
        ...each("done", "declared", "more-asked"),
        ...each("decided", "verified", "rejected", "withdrawn"),
      },
    },
  ],
  leaveAction: refused,
};
