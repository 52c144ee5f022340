import { randomUUID } from "node:crypto";
import { demoPassword } from "@/db/seed/accounts";
import { makeAddressLink, makeInvitation, makeReset } from "@/db/testing/account/links";
import { codeNow, enrolmentCode, makeSession, memberEmail } from "@/db/testing/account/member";
import {
  confirmationBy,
  giveAuthenticator,
  passkeyIdOf,
  registrationOf,
  signInAnswerOf,
} from "@/db/testing/account/passkey";
import { declareAsked, yes } from "@/db/testing/confirmation/ask";
import { makeApplication, makeApplicationLink } from "@/db/testing/declaration/rows";
import { makeAccount, partnerIdOf } from "@/db/testing/factories";
import { enrolPurpose, registerPurpose } from "@/lib/account/passkey";
import { partnerRoles, vendorRoles } from "@/lib/role";
import { type ActionCase, type ActionSpec, someGuest } from "./action";
import { ownPersonActions } from "./person";

const all = [...partnerRoles, ...vendorRoles];
/** Whose roles ask for a second factor. */
const withFactor = ["signatory" as const, ...vendorRoles];
const en = { locale: "en" };
const unknown = "A".repeat(43);
const password = "trois tortues mangent tard";
const confirmed = () => ({ ...en, currentPassword: demoPassword, code: codeNow() });

const invited = async ({ host }: ActionCase, email = someGuest()) => ({
  secret: (await makeInvitation(host, email, ["viewer"])).secret,
});

/** A draft, in the browser that sends the form. */
const drafted = async () => {
  const draft = (await makeApplication()).token;
  return { draft, browser: { "portal.application": draft }, rowVersion: 1 };
};
const answers = {
  ...{ companyName: "Atelier", siren: "DE 1", country: "DE", address: "Köln" },
  ...{ businessModels: ["reseller"], legacyLevel: "none", contactName: "Guest" },
};

/** Actions that need no company: the own account, signing in, and the links of emails. */
export const visitorActions = {
  editProfileAction: { may: all, typed: () => ({ ...en, name: "Camille" }), other: "done" },
  askAddressAction: {
    may: all,
    typed: () => ({ email: someGuest(), currentPassword: demoPassword, code: codeNow() }),
    other: "done",
  },
  takeAddressAction: {
    may: all,
    typed: async ({ host, by }) => ({
      ...en,
      secret: await makeAddressLink((by ?? host).accountId ?? "", someGuest()),
    }),
    other: "done",
    visitor: "done",
  },
  answerCustomerAction: {
    may: vendorRoles,
    typed: async ({ host }) => ({ secret: (await declareAsked(host)).secret, ...yes }),
    isByLink: true,
    other: "done",
    visitor: "done",
    refusal: "customer-signed-in",
  },
  refuseLettersAction: {
    may: all,
    typed: async ({ host }) => ({ secret: (await declareAsked(host)).secret }),
    isByLink: true,
    other: "done",
    visitor: "done",
  },
  renewPasswordAction: { may: all, typed: () => ({ currentPassword: demoPassword, password }), other: "done" },
  endOwnSessionAction: [
    { may: [], typed: async ({ host }) => ({ ...en, sessionId: host.sessionId }) },
    {
      may: all,
      typed: async ({ host, by }) => ({ ...en, sessionId: await makeSession(by ?? host) }),
      other: "done",
    },
  ],
  giveUpFactorAction: { may: withFactor, typed: confirmed, other: "done", refusal: "no-second-factor" },
  renewRecoveryCodesAction: { may: withFactor, typed: confirmed, other: "done", refusal: "no-second-factor" },

  openPasskeyAction: {
    may: withFactor,
    typed: () => ({ name: "Laptop", code: codeNow() }),
    other: "done",
    refusal: "no-second-factor",
  },
  askConfirmationAction: {
    may: all,
    typed: async ({ by }) => {
      if (by) await giveAuthenticator(by);
      return { act: "remove-passkey" };
    },
    other: "done",
    refusal: "no-passkey",
  },
  keepPasskeyAction: {
    may: withFactor,
    typed: async ({ host, by }) => ({ name: "Laptop", response: await registrationOf(by ?? host, registerPurpose) }),
    other: "done",
    refusal: "wrong-passkey",
  },
  renamePasskeyAction: {
    may: all,
    typed: async ({ host, by }) => {
      if (by) await giveAuthenticator(by);
      return { passkeyId: by ? await passkeyIdOf(by) : host.accountId, name: `Key ${randomUUID()}` };
    },
    other: "done",
  },
  removePasskeyAction: [
    {
      may: withFactor,
      typed: async ({ host, by }) => {
        if (by) await giveAuthenticator(by);
        return { passkeyId: by ? await passkeyIdOf(by) : host.accountId, code: codeNow() };
      },
      other: "done",
      refusal: "no-second-factor",
    },
    {
      may: all,
      typed: async ({ host, by }) => {
        if (!by) return { passkeyId: host.accountId, code: codeNow() };
        const passkeyId = await passkeyIdOf(by, await giveAuthenticator(by));
        return { passkeyId, ...(await confirmationBy(by, await giveAuthenticator(by), "remove-passkey")) };
      },
      other: "done",
    },
  ],

  signInAction: [
    {
      may: [],
      typed: () => ({ ...en, email: someGuest(), password }),
      other: "sign-in-refused",
      visitor: "sign-in-refused",
      refusal: "sign-in-refused",
    },
    {
      may: all,
      typed: async ({ host, by }) => ({ ...en, email: memberEmail(by ?? host), password: demoPassword }),
      other: "done",
      visitor: "done",
    },
  ],
  codeAction: {
    may: withFactor,
    typed: () => ({ ...en, code: codeNow() }),
    other: "done",
    refusal: "no-second-factor",
  },
  askPasskeyAction: {
    may: all,
    typed: async ({ by }) => {
      if (by) await giveAuthenticator(by);
      return {};
    },
    other: "done",
    refusal: "no-passkey",
  },
  passkeySignInAction: {
    may: all,
    typed: async ({ host, by }) => ({ ...en, return: "", response: await signInAnswerOf(by ?? host) }),
    other: "done",
    refusal: "wrong-passkey",
  },
  openPasskeyEnrolmentAction: {
    may: ["owner", "contributor", "finance", "viewer"],
    typed: () => ({}),
    other: "stale",
    refusal: "stale",
  },
  completePasskeyEnrolmentAction: {
    may: ["owner", "contributor", "finance", "viewer"],
    typed: async ({ host, by }) => ({ name: "Laptop", response: await registrationOf(by ?? host, enrolPurpose) }),
    other: "stale",
    refusal: "stale",
  },
  enrolAction: {
    may: ["owner", "contributor", "finance", "viewer"],
    typed: ({ by }) => ({ code: by ? enrolmentCode(by) : codeNow() }),
    other: "stale",
    refusal: "stale",
  },
  signOutAction: { may: all, typed: () => en, other: "done", visitor: "done" },
  switchCompanyAction: {
    may: partnerRoles,
    typed: ({ host }) => ({ ...en, partnerId: partnerIdOf(host) }),
  },

  joinFreshAction: {
    may: all,
    typed: async (about) => ({ ...en, ...(await invited(about)), name: "Guest", password }),
    isByLink: true,
    other: "done",
    visitor: "done",
  },
  joinKnownAction: [
    {
      may: [],
      typed: async (about) => ({ ...en, ...(await invited(about)), password }),
      other: "sign-in-refused",
      visitor: "sign-in-refused",
      refusal: "sign-in-refused",
    },
    {
      may: all,
      typed: async (about) => ({
        ...en,
        ...(await invited(about, memberEmail(about.by ?? about.host))),
        password: demoPassword,
      }),
      isByLink: true,
      other: "done",
      visitor: "done",
    },
  ],
  joinSignedInAction: [
    {
      may: [],
      typed: async (about) => ({ ...en, ...(await invited(about)) }),
      other: "stale",
      visitor: "stale",
      refusal: "stale",
    },
    {
      may: all,
      typed: async (about) => ({ ...en, ...(await invited(about, memberEmail(about.by ?? about.host))) }),
      isByLink: true,
      other: "done",
      visitor: "stale",
    },
  ],
  renewInvitationAction: {
    may: all,
    typed: async (about) => ({ ...en, ...(await invited(about)) }),
    isByLink: true,
    other: "done",
    visitor: "done",
  },
  askResetAction: { may: all, typed: () => ({ email: someGuest() }), other: "done", visitor: "done" },
  resetAction: [
    {
      may: [],
      typed: () => ({ ...en, secret: unknown, password }),
      other: "link-spent",
      visitor: "link-spent",
      refusal: "link-spent",
    },
    {
      may: all,
      typed: async () => ({ ...en, secret: await makeReset(await makeAccount()), password }),
      other: "done",
      visitor: "done",
    },
  ],

  ...ownPersonActions,

  startAction: { may: all, typed: () => ({ ...en, email: someGuest() }), other: "done", visitor: "done" },
  openLinkAction: [
    {
      may: [],
      typed: () => ({ ...en, secret: unknown }),
      other: "link-spent",
      visitor: "link-spent",
      refusal: "link-spent",
    },
    {
      may: all,
      typed: async () => ({ ...en, secret: await makeApplicationLink((await makeApplication()).id) }),
      other: "done",
      visitor: "done",
    },
  ],
  sendLinkAction: {
    may: all,
    typed: async () => ({ ...en, secret: (await makeApplication()).token }),
    other: "done",
    visitor: "done",
  },
  saveAction: [
    { may: [], typed: () => ({ rowVersion: 1 }), visitor: "not-found" },
    { may: all, typed: async () => ({ ...answers, ...(await drafted()) }), other: "done", visitor: "done" },
  ],
  submitAction: [
    { may: [], typed: () => ({ ...answers, rowVersion: 1 }), visitor: "not-found" },
    { may: all, typed: async () => ({ ...answers, ...(await drafted()) }), other: "done", visitor: "done" },
  ],
  withdrawAction: [
    { may: [], typed: () => ({ ...en, rowVersion: 1 }), visitor: "not-found" },
    { may: all, typed: async () => ({ ...en, ...(await drafted()) }), other: "done", visitor: "done" },
  ],
  leaveAction: { may: all, typed: () => en, other: "done", visitor: "done" },
} satisfies Record<string, ActionSpec | ActionSpec[]>;
