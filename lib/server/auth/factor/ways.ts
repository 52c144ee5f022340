import "server-only";
import { listPasskeys } from "@/db/queries/account/passkey";
import type { SessionRow } from "@/db/queries/account/session";
import type { Actor } from "@/lib/actor";
import { demoCode } from "@/lib/server/auth/account/demo";

type Ways = { demoCode: string | null; hasTotp: boolean; hasPasskey: boolean };

/** How the person may prove that it is them where they sign: a code of the authenticator, or a passkey. */
export const waysToSign = async (actor: Actor, session: SessionRow): Promise<Ways> => ({
  demoCode: demoCode(session.programme.isDemo, session.email, actor.at),
  hasTotp: session.hasTotp,
  hasPasskey: (await listPasskeys(actor)).length > 0,
});
