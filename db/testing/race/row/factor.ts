import { randomUUID } from "node:crypto";
import { confirmFactor, removeFactor } from "@/db/mutations/account/factor";
import {
  addPasskey,
  enrolPasskey,
  removePasskey,
  renamePasskey,
  storeChallenge,
  takeChallenge,
} from "@/db/mutations/account/passkey";
import { endSession } from "@/db/mutations/account/session";
import { changeAccount, makeAccount, makeActor, testSelf } from "@/db/testing/factories";
import { passkeysAtMost, signInPurpose } from "@/lib/account/passkey";
import { sha256 } from "@/lib/digest/sha256";
import { type Race, twice } from "./row";

const overwritten = { unlocked: "done, done" } as const;

/** Somebody with a session, and how it ends. */
export const signedIn = async () => {
  const { accountId: id, sessionId: session } = await makeActor(["owner"]);
  const [accountId, sessionId] = [id ?? "", session ?? ""];
  const end = () => endSession(testSelf(accountId), { accountId, sessionId, reason: "signed-out" });
  return { accountId, sessionId, end };
};

const someKey = () => {
  const [name, transports] = ["Key", ["internal"]];
  return { name, credentialId: randomUUID(), publicKey: "key", counter: 0, transports };
};

const keyOwner = async () => {
  const { accountId, sessionId } = await signedIn();
  await changeAccount(accountId, { totpConfirmedAt: new Date() });
  const add = () => addPasskey(testSelf(accountId), { accountId, sessionId, ...someKey() });
  const remove = (passkeyId: string) => removePasskey(testSelf(accountId), { accountId, sessionId, passkeyId });
  return { accountId, add, remove };
};

const oneSession = "the session, which goes on under a new id only once";

/** An account without a second factor, in two tabs: a passkey in one, an authenticator ready to confirm in the other. */
const enrolling = async () => {
  const { accountId, sessionId } = await signedIn();
  const codeHashes = [sha256(randomUUID())];
  return {
    byPasskey: () => enrolPasskey(testSelf(accountId), { accountId, sessionId, codeHashes, ...someKey() }),
    byCode: () => confirmFactor(testSelf(accountId), { accountId, sessionId, sealed: "sealed", step: 1, codeHashes }),
  };
};

/** An account with one passkey less than it may have. */
const almostAllPasskeys = async () => {
  const { add } = await keyOwner();
  for (let held = 1; held < passkeysAtMost; held += 1) await add();
  return add;
};

/** What changes the second factor of an account. */
export const factorRaces: Race[] = [
  {
    verbs: ["account/passkey.ts addPasskey"],
    ...{ lock: "account/lock-factors.ts lockFactors", on: "account" },
    runners: async () => twice(await almostAllPasskeys()),
    ...{ outcome: "done, too-many-passkeys", ...overwritten },
  },
  {
    verbs: ["account/passkey.ts enrolPasskey"],
    ...{ lock: "account/lock-factors.ts lockFactors", on: "account" },
    runners: async () => twice((await enrolling()).byPasskey),
    ...{ outcome: "done, stale", unlocked: "done, signed-out", keptRightBy: oneSession },
  },
  {
    verbs: ["account/passkey.ts enrolPasskey", "account/factor.ts confirmFactor"],
    ...{ lock: "account/lock-factors.ts lockFactors", on: "account" },
    runners: async () => {
      const { byPasskey, byCode } = await enrolling();
      return { first: byPasskey, second: byCode };
    },
    ...{ outcome: "done, stale", unlocked: "done, signed-out", keptRightBy: oneSession },
  },
  {
    verbs: ["account/factor.ts confirmFactor", "account/passkey.ts enrolPasskey"],
    ...{ lock: "account/lock-factors.ts lockFactors", on: "account" },
    runners: async () => {
      const { byPasskey, byCode } = await enrolling();
      return { first: byCode, second: byPasskey };
    },
    ...{ outcome: "done, stale", unlocked: "done, signed-out", keptRightBy: oneSession },
  },
  {
    verbs: ["account/passkey.ts removePasskey"],
    ...{ lock: "account/lock-factors.ts lockFactors", on: "account" },
    runners: async () => {
      const { accountId, add, remove } = await keyOwner();
      const [one, other] = [await add(), await add()];
      await changeAccount(accountId, { totpConfirmedAt: null });
      return { first: () => remove(one.id), second: () => remove(other.id) };
    },
    ...{ outcome: "done, last-passkey", ...overwritten },
  },
  {
    verbs: ["account/factor.ts removeFactor", "account/passkey.ts removePasskey"],
    ...{ lock: "account/lock-factors.ts lockFactors", on: "account" },
    runners: async () => {
      const { accountId, add, remove } = await keyOwner();
      const { id } = await add();
      return { first: () => removeFactor(testSelf(accountId), accountId), second: () => remove(id) };
    },
    ...{ outcome: "done, last-passkey", ...overwritten },
  },
  {
    verbs: ["account/passkey.ts renamePasskey"],
    ...{ lock: "account/passkey.ts renamePasskey", on: "passkey" },
    runners: async () => {
      const { accountId, add } = await keyOwner();
      const asked = { accountId, passkeyId: (await add()).id, name: "Phone" };
      return twice(() => renamePasskey(testSelf(accountId), asked));
    },
    ...{ outcome: "done, unchanged", ...overwritten },
  },
  {
    verbs: ["account/passkey.ts takeChallenge"],
    ...{ lock: "account/passkey.ts takeChallenge", on: "passkey_challenge" },
    runners: async () => {
      const asked = { accountId: await makeAccount(), purpose: signInPurpose, challenge: randomUUID() };
      await storeChallenge(testSelf(asked.accountId), { ...asked, statement: null });
      return twice(() => takeChallenge(testSelf(asked.accountId), asked));
    },
    ...{ outcome: "done, step-up-used", ...overwritten },
  },
];
