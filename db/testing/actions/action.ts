import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { prepareAgreement } from "@/db/mutations/agreement/offer";
import { shareAgreement } from "@/db/mutations/agreement/share";
import type { SignInput } from "@/db/mutations/agreement/sign";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { confirmStepUp } from "@/db/mutations/agreement/step-up";
import { agreement } from "@/db/schema/agreement";
import { giveAuthenticator } from "@/db/testing/account/passkey";
import { stopCampaigns } from "@/db/testing/agreement/campaign";
import { makeDocuments, makeFile } from "@/db/testing/agreement/documents";
import { makeInForce, makeOwnMandate } from "@/db/testing/agreement/in-force";
import { offeredDocuments, shownSigning } from "@/db/testing/agreement/offer";
import { makeAccount, makeMembership, partnerIdOf } from "@/db/testing/factories";
import { makeCalendar } from "@/db/testing/tier/calendar";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { StepUpPurpose } from "@/lib/agreement/signing/step-up";
import { sha256 } from "@/lib/digest/sha256";
import type { Role } from "@/lib/role";

/** Whose things a form is about (`host`), and who sends it: no one, a member of any company, or vendor staff. */
export type ActionCase = { host: Actor; by: Actor | null };

/** One exported action: who may do it, and what they would send. */
export type ActionSpec = {
  may: readonly Role[];
  /** Each call is about things of its own, all of them the host's; `browser` is no field but the sender's cookies. */
  typed: (about: ActionCase) => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** What a member of another company is told; "done" where the form names nothing of a company. */
  other?: string;
  /** The secret of an email is all it needs. */
  isByLink?: true;
  /** What a visitor without a session is told. */
  visitor?: string;
  /** What a sender without the permission is told, where it is neither of the usual two. */
  refusal?: string;
};

export const declarers = ["owner", "contributor"] as const;
export const revenue = ["owner", "finance"] as const;
export const binders = ["owner", "signatory"] as const;
export const reviewers = ["reviewer", "programme-manager"] as const;

/** A new address. */
export const someGuest = (): string => `${randomUUID()}@test.example`;

/** A form about a row as it was made. */
export const fresh = (id: string) => ({ id, rowVersion: 1 });

/** The sender where they are of the host's company, else the host: some forms are about the sender's own things. */
const ownerIn = ({ host, by }: ActionCase): Actor => (by?.partnerId === host.partnerId ? by : host);

export const proofOf = (about: ActionCase): Promise<string> => makeFile(ownerIn(about), "proof.pdf");

/** An undecided mandate of the sender, or of the host. */
export const mandateIn = async (about: ActionCase) => {
  const holder = ownerIn(about);
  const proofFileId = await makeFile(holder, "mandate.pdf");
  const id = await makeOwnMandate(holder, { state: "declared", declaredBy: holder.accountId, proofFileId });
  return { ...fresh(id), proofFileId };
};

/** A confirmed mandate of the sender, or of the host, and a colleague who could have it. */
export const delegableIn = async (about: ActionCase) => {
  const holder = ownerIn(about);
  const accountId = await makeAccount();
  await makeMembership(accountId, partnerIdOf(holder), ["signatory"]);
  return { parentId: await makeOwnMandate(holder), accountId };
};

const stepUp = (actor: Actor, purpose: StepUpPurpose, { documentSha256 }: SignInput): Promise<void> =>
  confirmStepUp(actor, { purpose, documentSha256, method: "totp", authenticatorHash: documentSha256 });

/** An agreement as a form about it names it. */
const rowOf = (actor: Actor, id?: string): Promise<{ id: string; rowVersion: number }> =>
  read(actor, async (tx) => {
    const [row] = await tx
      .select({ id: agreement.id, rowVersion: agreement.rowVersion })
      .from(agreement)
      .where(id ? eq(agreement.id, id) : undefined);
    if (!row) throw new Error("No such agreement");
    return row;
  });

/** An offer open in the host's company. */
export const offerIn = async ({ host }: ActionCase) => {
  await stopCampaigns();
  const { id } = await prepareAgreement(host, offeredDocuments(host, { documents: await makeDocuments() }));
  return rowOf(host, id);
};

/** The same, with the sender able to sign it. */
export const signableIn = async (about: ActionCase): Promise<SignInput> => {
  await makeOwnMandate(ownerIn(about));
  return shownSigning((await offerIn(about)).id, "en");
};

/** The same form, sent by a person who has a passkey. */
export const withPasskey = async <T>({ by }: ActionCase, typed: T): Promise<T> => {
  if (by) await giveAuthenticator(by);
  return typed;
};

/** An agreement the host has signed. */
export const signedIn = async (about: ActionCase): Promise<SignInput> => {
  await makeOwnMandate(about.host);
  const shown = await shownSigning((await offerIn(about)).id, "en");
  await stepUp(about.host, "agreement.sign", shown);
  await signAgreement(about.host, shown);
  return shownSigning(shown.id, "en");
};

/** An agreement in force in the host's company. */
export const inForceIn = async ({ host }: ActionCase) => {
  await makeInForce(partnerIdOf(host));
  return rowOf(host);
};

/** A reading link of the host's. */
export const shareIn = async (about: ActionCase): Promise<string> => {
  const { id } = await shareAgreement(about.host, { id: (await offerIn(about)).id, tokenHash: sha256(randomUUID()) });
  return id;
};

/** A calendar link of the sender's, or of the host's. */
export const calendarIn = async (about: ActionCase): Promise<string> => (await makeCalendar(ownerIn(about))).id;

/** Another member's seat in the sender's team, or in the host's. */
export const seatIn = (partnerId: string | null, role: Role): Promise<string> =>
  makeAccount().then((accountId) => makeMembership(accountId, partnerId, [role]));
