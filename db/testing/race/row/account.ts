import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { acceptInvitation } from "@/db/mutations/account/accept-invitation";
import { askAddressChange, confirmAddress } from "@/db/mutations/account/address";
import { chargeAttempt, takeLetter } from "@/db/mutations/account/attempt";
import { confirmFactor, confirmSecondFactor } from "@/db/mutations/account/factor";
import { answerFactorReset } from "@/db/mutations/account/factor-reset";
import { inviteMember, renewInvitation, resendInvitation, revokeInvitation } from "@/db/mutations/account/invitation";
import { changeProfile, requestPasswordReset } from "@/db/mutations/account/password";
import { startSession, switchSession } from "@/db/mutations/account/session";
import { findResetAccount } from "@/db/queries/account/factor-reset";
import { link } from "@/db/schema/account";
import { makeFactorReset } from "@/db/testing/account/factor-reset";
import { makeAddressLink, makeInvitation } from "@/db/testing/account/links";
import {
  changeAccount,
  makeAccount,
  makeActor,
  makeMembership,
  makePartner,
  testSelf,
  testSystem,
} from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { attemptLimits, signInKeys } from "@/lib/account/attempt";
import { sha256 } from "@/lib/digest/sha256";
import { signedIn } from "./factor";
import { type Race, twice } from "./row";

const someAddress = (): string => `${randomUUID()}@test.example`;
const overwritten = { unlocked: "done, done" } as const;

/** An account with a proven address, and an invitation to it. */
const invited = async () => {
  const [accountId, owner, email] = [await makeAccount(), await makeActor(["owner"]), someAddress()];
  await changeAccount(accountId, { email, emailVerifiedAt: owner.at });
  const { id, secret } = await makeInvitation(owner, email, ["viewer"]);
  const accepted = { linkHash: sha256(secret), accountId, fresh: null, secondFactorAt: null };
  return {
    owner,
    accountId,
    id,
    linkHash: accepted.linkHash,
    accept: () => acceptInvitation(testSelf(accountId), accepted),
  };
};

const disable = (accountId: string) => changeAccount(accountId, { disabledAt: new Date() });

const invitations: Race[] = [
  {
    verbs: ["account/accept-invitation.ts acceptInvitation"],
    ...{ lock: "account/accept-invitation.ts lockOpen", on: "invitation" },
    runners: async () => twice((await invited()).accept),
    ...{ outcome: "done, link-spent", ...overwritten },
  },
  {
    verbs: ["an account that is disabled", "account/accept-invitation.ts acceptInvitation"],
    ...{ lock: "account/accept-invitation.ts lockAccount", on: "account" },
    runners: async () => {
      const { accountId, accept } = await invited();
      return { first: () => disable(accountId), second: accept };
    },
    ...{ outcome: "done, stale", ...overwritten },
  },
  {
    verbs: ["account/invitation.ts inviteMember"],
    ...{ lock: "account/invitation.ts lockInvitations", on: "advisory" },
    runners: async () => {
      const [owner, email] = [await makeActor(["owner"]), someAddress()];
      return twice(() => inviteMember(owner, { email, locale: "en", roles: ["viewer"] }));
    },
    ...{ outcome: "done, already-invited email:already-invited", ...overwritten },
  },
  {
    verbs: ["account/invitation.ts revokeInvitation", "account/invitation.ts renewInvitation"],
    ...{ lock: "account/invitation.ts renewInvitation", on: "invitation" },
    runners: async () => {
      const { owner, id, linkHash } = await invited();
      return {
        first: () => revokeInvitation(owner, { invitationId: id }),
        second: () => renewInvitation(testSystem(), linkHash),
      };
    },
    ...{ outcome: "done, link-spent", ...overwritten },
  },
  {
    verbs: ["an account that is disabled", "account/address.ts askAddressChange"],
    ...{ lock: "account/address.ts lockAccount", on: "account" },
    runners: async () => {
      const accountId = await makeAccount();
      return {
        first: () => disable(accountId),
        second: () => askAddressChange(testSelf(accountId), { accountId, email: someAddress() }),
      };
    },
    ...{ outcome: "done, not-found", ...overwritten },
  },
  {
    verbs: ["an account that is disabled", "account/address.ts takeAddress"],
    ...{ lock: "account/address.ts lockAccount", on: "account" },
    runners: async () => {
      const accountId = await makeAccount();
      const secret = await makeAddressLink(accountId, someAddress());
      return {
        first: () => disable(accountId),
        second: () => confirmAddress(testSelf(accountId), sha256(secret)),
      };
    },
    ...{ outcome: "done, not-found", ...overwritten },
  },
  {
    verbs: ["account/factor-reset.ts answerFactorReset"],
    ...{ lock: "account/factor-reset.ts answerFactorReset", on: "factor_reset" },
    runners: async () => {
      const by = await makeActor(["administrator"]);
      const resetId = await makeFactorReset(null);
      const accountId = (await findResetAccount(testSystem(), { resetId })) ?? "";
      return twice(() =>
        answerFactorReset({ system: testSelf(accountId), by, accountId }, { resetId, answer: "confirm" }),
      );
    },
    ...{ outcome: "done, stale", ...overwritten },
  },
  {
    verbs: ["account/invitation.ts revokeInvitation", "account/invitation.ts resendInvitation"],
    ...{ lock: "account/invitation.ts lockWaiting", on: "invitation" },
    runners: async () => {
      const { owner, id } = await invited();
      return {
        first: () => revokeInvitation(owner, { invitationId: id }),
        second: () => resendInvitation(owner, { invitationId: id }),
      };
    },
    ...{ outcome: "done, stale", ...overwritten },
  },
];

const sessions: Race[] = [
  {
    verbs: ["an account that is disabled", "account/session.ts startSession"],
    ...{ lock: "account/session.ts startSession", on: "account" },
    runners: async () => {
      const { accountId, partnerId } = await makeActor(["owner"]);
      const id = accountId ?? "";
      return { first: () => disable(id), second: () => startSession(testSelf(id), { accountId: id, partnerId }) };
    },
    ...{ outcome: "done, sign-in-refused", ...overwritten },
  },
  {
    verbs: ["account/session.ts endSession", "account/session.ts switchSession"],
    ...{ lock: "account/session.ts lockSession", on: "session" },
    runners: async () => {
      const [{ end, accountId, sessionId }, partnerId] = [await signedIn(), await makePartner()];
      await makeMembership(accountId, partnerId, ["viewer"]);
      return { first: end, second: () => switchSession(testSelf(accountId), { sessionId, partnerId }) };
    },
    ...{ outcome: "done, signed-out", ...overwritten },
  },
  {
    verbs: ["account/session.ts endSession", "account/factor.ts confirmSecondFactor"],
    ...{ lock: "account/session.ts lockSession", on: "session" },
    runners: async () => {
      const { end, accountId, sessionId } = await signedIn();
      return { first: end, second: () => confirmSecondFactor(testSelf(accountId), sessionId) };
    },
    ...{ outcome: "done, signed-out", ...overwritten },
  },
  {
    verbs: ["account/session.ts endSession", "account/factor.ts confirmFactor"],
    ...{ lock: "account/session.ts lockSession", on: "session" },
    runners: async () => {
      const { end, accountId, sessionId } = await signedIn();
      const input = { accountId, sessionId, sealed: "sealed", step: 1, codeHashes: [sha256(randomUUID())] };
      return { first: end, second: () => confirmFactor(testSelf(accountId), input) };
    },
    ...{ outcome: "done, signed-out", unlocked: "done, signed-out" },
    keptRightBy: "the programme's audit chain, which it locks by its first event before it reads the session",
  },
];

const linksOf = (accountId: string): Promise<number> =>
  read(testSelf(accountId), (tx) => tx.$count(link, eq(link.accountId, accountId)));

const client = { ip: "192.0.2.7", device: null, isKnown: false };
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

const attempts: Race[] = [
  {
    verbs: ["account/password.ts requestPasswordReset"],
    ...{ lock: "account/password.ts requestPasswordReset", on: "account" },
    runners: async () => {
      const [accountId, email] = [await makeAccount(), someAddress()];
      await changeAccount(accountId, { email });
      for (const at of [minutesAgo(50), minutesAgo(49)])
        await requestPasswordReset(testSystem(at), { email, isOwn: true });
      return {
        ...twice(() => requestPasswordReset(testSystem(), { email, isOwn: false })),
        left: () => linksOf(accountId),
      };
    },
    ...{ outcome: "done, done, left 3", unlocked: "done, done, left 4" },
  },
  {
    verbs: ["account/attempt.ts chargeAttempt"],
    ...{ lock: "account/attempt.ts chargeAttempt", on: "advisory" },
    runners: async () => {
      const { own } = signInKeys(someAddress(), client);
      for (let wrong = 1; wrong < attemptLimits["sign-in"]; wrong += 1) await chargeAttempt(testSystem(), own);
      return twice(() => chargeAttempt(testSystem(), own));
    },
    ...{ outcome: "done, rate-limited", ...overwritten },
  },
  {
    verbs: ["account/attempt.ts takeLetter"],
    ...{ lock: "account/attempt.ts takeLetter", on: "advisory" },
    runners: async () => {
      const email = someAddress();
      const take = async (at: Date) => (await takeLetter(testSystem(at), "password-reset", email)) === null;
      for (const minutes of [9, 8]) await take(minutesAgo(minutes));
      return { first: () => take(minutesAgo(1)), second: () => take(minutesAgo(0)) };
    },
    ...{ outcome: "true, false", unlocked: "true, true" },
  },
];

const recording: Race[] = [
  {
    verbs: ["account/password.ts changeProfile"],
    ...{ lock: "../record.ts recorder", on: "audit_chain", heldBefore: 'insert into "audit_event"' },
    runners: async () => {
      const [one, other] = [await makeAccount(), await makeAccount()];
      const rename = (accountId: string) =>
        changeProfile(testSelf(accountId), { accountId, name: "Nour Essai", locale: "en", timeZone: null });
      return { first: () => rename(one), second: () => rename(other) };
    },
    ...{ outcome: "done, done", unlocked: "error 23505, done" },
  },
];

export const accountRaces: Race[] = [...invitations, ...sessions, ...attempts, ...recording];
