import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { countRecoveryCodes, listOwnSessions } from "@/db/queries/account";
import type { Locale } from "@/lib/i18n/routing";
import { needsSecondFactor } from "@/lib/role";
import { systemAs } from "@/lib/server/auth/doors";
import { requireActor } from "@/lib/server/session";
import { FactorSection } from "./factor-section";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";
import { SessionList } from "./session-list";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("account"))("title") });

export default async function AccountPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor, session }, t] = await Promise.all([params, requireActor(), getTranslations("account")]);
  const [sessions, codesLeft] = await Promise.all([listOwnSessions(systemAs(actor)), countRecoveryCodes(actor)]);
  const isMandatory = needsSecondFactor(session.roles);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { name: session.name })} />
      <Section title={t("profile.title")}>
        <ProfileForm name={session.name} email={session.email} locale={session.locale} />
      </Section>
      <Section title={t("factor.title")}>
        <FactorSection locale={locale} hasTotp={session.hasTotp} isMandatory={isMandatory} codesLeft={codesLeft} />
      </Section>
      <Section title={t("password.title")} lead={t("password.lead")}>
        <PasswordForm email={session.email} />
      </Section>
      <Section title={t("sessions.title")} lead={t("sessions.lead")}>
        <SessionList sessions={sessions} />
      </Section>
    </>
  );
}
