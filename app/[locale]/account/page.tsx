import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { listPasskeys } from "@/db/queries/account/passkey";
import { countRecoveryCodes, listOwnSessions } from "@/db/queries/account/sign-in";
import type { Locale } from "@/lib/i18n/locale";
import { needsSecondFactor } from "@/lib/role";
import { systemAs } from "@/lib/server/auth/doors";
import { requirePageActor } from "@/lib/server/session";
import { FactorSection } from "./factor-section";
import { OwnProfile } from "./own-profile";
import { PasskeySection } from "./passkey-section";
import { PasswordForm } from "./password-form";
import { SessionList } from "./session-list";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("account"))("title") });

export default async function AccountPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor, session }] = await Promise.all([params, requirePageActor()]);
  const own = [listOwnSessions(systemAs(actor)), countRecoveryCodes(actor), listPasskeys(actor)] as const;
  const [t, sessions, codesLeft, passkeys] = await Promise.all([getTranslations("account"), ...own]);
  const factors = { hasTotp: session.hasTotp, hasPasskey: passkeys.length > 0 };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { name: session.name })} />
      <Section title={t("profile.title")}>
        <OwnProfile session={session} factors={factors} system={systemAs(actor)} />
      </Section>
      <FactorSection {...{ locale, factors, codesLeft }} isMandatory={needsSecondFactor(session.roles)} />
      <PasskeySection passkeys={passkeys} factors={factors} />
      <Section title={t("password.title")} lead={t("password.lead")}>
        <PasswordForm email={session.email} />
      </Section>
      <Section title={t("sessions.title")} lead={t("sessions.lead")}>
        <SessionList sessions={sessions} />
      </Section>
    </>
  );
}
