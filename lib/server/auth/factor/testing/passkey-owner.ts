import { eq } from "drizzle-orm";
import { startSession } from "@/db/mutations/account/session";
import { auditEvent } from "@/db/schema/record";
import { demoPassword } from "@/db/seed/accounts";
import type { Authenticator } from "@/db/testing/account/authenticator";
import { makeAuthenticator } from "@/db/testing/account/authenticator";
import { memberSecret } from "@/db/testing/account/member";
import { confirmationBy, portalSite } from "@/db/testing/account/passkey";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { changeAccount, makeActor, testSelf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { proofFields } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import type { Role } from "@/lib/role";
import { halfwayDoor } from "@/lib/server/auth/doors";
import { completePasskeyEnrolment, openPasskeyEnrolment } from "@/lib/server/auth/passkey/enrolment";
import { hashPassword } from "@/lib/server/auth/password/hash";
import { sealSecret } from "@/lib/server/auth/secret-box";
import { giveSession } from "@/lib/server/auth/session/cookie";
import { findSignedIn, signedInDoor } from "@/lib/server/session";

const passwordHash = await hashPassword(demoPassword);

/** An account whose owner can give the demo's password. */
export const withPassword = () => ({ passwordHash });

type Door = Awaited<ReturnType<typeof halfwayDoor>>;

/** Somebody of this role without a second factor, who has just given their password. */
export const afterPassword = async (roles: Role[]): Promise<Door> =>
  enter(await makeActor(roles, { account: withPassword }));

/** The same person after their password in another browser. */
export const enter = async ({ accountId, partnerId }: Actor): Promise<Door> => {
  const id = accountId ?? "";
  const sessionId = await startSession(testSelf(id), { accountId: id });
  await giveSession(sessionId);
  const door = await halfwayDoor();
  return { ...door, partnerId } as Door;
};

export const answered = async (options: { challenge: string }) => {
  const authenticator = await makeAuthenticator(portalSite());
  return { authenticator, response: authenticator.register(options.challenge) };
};

/** Sets up a passkey as the only second factor; the browser holds the session that goes on. */
export const enrolled = async (roles: Role[]) => {
  const door = await afterPassword(roles);
  const { authenticator, response } = await answered(await openPasskeyEnrolment(door));
  const { recoveryCodes } = await completePasskeyEnrolment(door, { name: "Phone", response });
  const actor = await signedInDoor();
  return { door, actor, accountId: door.accountId, authenticator, recoveryCodes };
};

export const byCode = (code: string) => ({ by: "code" as const, code, assertion: null });
export const byPasskey = async (
  actor: Actor,
  authenticator: Authenticator,
  act: Parameters<typeof confirmationBy>[2],
) => {
  const { assertion } = await confirmationBy(actor, authenticator, act);
  return { by: "passkey" as const, code: "", assertion: proofFields.assertion.parse(assertion) };
};

export const templates = async (accountId: string) => (await emailsAbout(accountId)).map(({ template }) => template);
export const events = (accountId: string) =>
  read(testSystem(), async (tx) =>
    (
      await tx
        .select({ kind: auditEvent.kind })
        .from(auditEvent)
        .where(eq(auditEvent.subjectId, accountId))
        .orderBy(auditEvent.seq)
    ).map(({ kind }) => kind),
  );
export const state = async () => {
  const found = await findSignedIn();
  return found.kind === "none" ? found.kind : [found.kind, found.session.hasFactor, found.session.hasTotp];
};

/** An account with an authenticator, as every member whose role requires one had before. */
export const giveTotp = (accountId: string) =>
  changeAccount(accountId, { totpSecret: sealSecret(accountId, memberSecret), totpConfirmedAt: new Date() });
