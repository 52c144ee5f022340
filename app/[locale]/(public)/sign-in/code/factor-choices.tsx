import { findPasskeys } from "@/db/queries/account/passkey";
import type { SessionRow } from "@/db/queries/account/session";
import type { Locale } from "@/lib/i18n/locale";
import { systemActor } from "@/lib/server/actors";
import { demoCode } from "@/lib/server/auth/account/demo";
import { CodeForm } from "./code-form";
import { PasskeySignIn } from "./passkey-sign-in";

type Props = { session: SessionRow; locale: Locale; back: string | null };

/** Asks for a code, or for a passkey where the account has one: first where it has no authenticator. */
export async function FactorChoices({ session, locale, back }: Props) {
  const system = systemActor();
  const isHeld = (await findPasskeys(system, session.accountId)).length > 0;
  return (
    <CodeForm
      locale={locale}
      back={back}
      demoCode={demoCode(session.programme.isDemo, session.email, system.at)}
      hasTotp={session.hasTotp}
    >
      <PasskeySignIn isHeld={isHeld} hasTotp={session.hasTotp} locale={locale} back={back} />
    </CodeForm>
  );
}
