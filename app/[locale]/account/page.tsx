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
  const { hasTotp, roles, name, email } = session;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { name })} />
      <Section title={t("profile.title")}>
        <OwnProfile session={session} system={systemAs(actor)} />
      </Section>
      <FactorSection locale={locale} hasTotp={hasTotp} isMandatory={needsSecondFactor(roles)} codesLeft={codesLeft} />
      <PasskeySection passkeys={passkeys} hasTotp={hasTotp} />
      <Section title={t("password.title")} lead={t("password.lead")}>
        <PasswordForm email={email} />
      </Section>
      <Section title={t("sessions.title")} lead={t("sessions.lead")}>
        <SessionList sessions={sessions} />
      </Section>
    </>
  );
}
