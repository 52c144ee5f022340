import { randomUUID } from "node:crypto";
import { spendRecoveryCode, spendTotpStep } from "@/db/mutations/account/factor";
import { recordPasskeyUse } from "@/db/mutations/account/passkey";
import { resetPassword } from "@/db/mutations/account/password";
import { prepareAgreement } from "@/db/mutations/agreement/offer";
import { draftEdition } from "@/db/mutations/edition/draft";
import { endException } from "@/db/mutations/tier/exception";
import { recoveryCode } from "@/db/schema/account";
import { makeReset } from "@/db/testing/account/links";
import { giveAuthenticator, passkeyIdOf } from "@/db/testing/account/passkey";
import { makeAgreementCompany, makeSigner, offeredDocuments } from "@/db/testing/agreement/offer";
import { makeAccount, makeActor, testSelf } from "@/db/testing/factories";
import { makeException } from "@/db/testing/tier/exception";
import { writeUnaudited } from "@/db/transaction";
import { sha256 } from "@/lib/digest/sha256";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { type Race, twice } from "./row";

type Runner = Race["runners"];

/** A verb twice at once that takes no lock: what keeps it right, and the one outcome it may have. */
const race = (verb: string, keptRightBy: string, outcome: string, runners: Runner): Race => ({
  verbs: [verb],
  ...{ lock: null, outcome, unlocked: outcome, keptRightBy, runners },
});

const oneUpdate = "its update, which finds the row only while it is unused";

/** Verbs that a constraint, or an update of one statement, keeps right without a lock. */
export const constraintRaces: Race[] = [
  race("edition/draft.ts draftEdition", "the primary key of edition", "done, invalid id:edition-id-taken", async () => {
    const [manager, id] = [await makeActor(["programme-manager"]), randomUUID()];
    return twice(() => draftEdition(manager, { basedOn: defaultEdition.id, id, fr: "Projet", en: "Draft" }));
  }),
  race(
    "agreement/offer.ts prepareAgreement",
    "the index agreement_one_open",
    "done, agreement-already-open",
    async () => {
      const owner = await makeSigner(["owner"], await makeAgreementCompany());
      return twice(() => prepareAgreement(owner, offeredDocuments(owner)));
    },
  ),
  race("account/password.ts resetPassword", oneUpdate, "done, link-spent", async () => {
    const accountId = await makeAccount();
    const linkHash = sha256(await makeReset(accountId));
    return twice(() => resetPassword(testSelf(accountId), { linkHash, passwordHash: "hash" }));
  }),
  race("account/factor.ts spendTotpStep", oneUpdate, "true, false", async () => {
    const accountId = await makeAccount();
    return twice(() => spendTotpStep(testSelf(accountId), { accountId, step: 7, documentSha256: null }));
  }),
  race("account/factor.ts spendRecoveryCode", oneUpdate, "true, false", async () => {
    const [accountId, codeHash] = [await makeAccount(), sha256(randomUUID())];
    await writeUnaudited(testSelf(accountId), (tx) => tx.insert(recoveryCode).values({ accountId, codeHash }));
    return twice(() => spendRecoveryCode(testSelf(accountId), accountId, codeHash));
  }),
  race("account/passkey.ts recordPasskeyUse", "its update, which wants a greater counter", "true, false", async () => {
    const owner = await makeActor(["owner"]);
    await giveAuthenticator(owner);
    const used = { id: await passkeyIdOf(owner), counter: 1 };
    return twice(() => recordPasskeyUse(testSelf(owner.accountId), used));
  }),
  race("tier/exception.ts endException", oneUpdate, "done, stale", async () => {
    const [owner, manager] = [await makeActor(["owner"]), await makeActor(["programme-manager"])];
    const id = await makeException(owner);
    return twice(() => endException(manager, { id, reason: "The merger is over." }));
  }),
];
