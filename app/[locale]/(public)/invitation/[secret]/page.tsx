import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SpentLink } from "@/app/[locale]/(public)/spent-link";
import type { Locale } from "@/lib/i18n/routing";
import { openInvitation } from "@/lib/server/auth/join";
import { findSignedIn } from "@/lib/server/session";
import { JoinFresh, JoinKnown, JoinSignedIn } from "./join-forms";

type Props = { params: Promise<{ locale: Locale; secret: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("account"))("invitation.title"),
});

/** Opening the link changes nothing: mail scanners open links too. Only the button spends it. */
export default async function InvitationPage({ params }: Props) {
  const [{ locale, secret }, t, tm, found] = await Promise.all([
    params,
    getTranslations("account.invitation"),
    getTranslations("members"),
    findSignedIn(),
  ]);
  const invitation = await openInvitation(secret);
  if (!invitation) return <SpentLink kind="invitation" />;
  const { team, email, roles, invitedBy, accountId } = invitation;
  const isHere = found.kind === "signed-in" && found.session.email === email;
  const Form = isHere ? JoinSignedIn : accountId ? JoinKnown : JoinFresh;
  return (
    <section className="mx-auto grid w-full max-w-lg grid-cols-[minmax(0,1fr)] content-start gap-7 py-6 sm:py-12">
      <header className="grid gap-3">
        <h1 className="text-4xl">{t("heading", { team })}</h1>
        <p className="text-lg text-soft">{invitedBy ? t("by", { by: invitedBy }) : t("by-portal")}</p>
      </header>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1.5 border-y border-rule py-4">
        <dt className="text-soft">{t("address")}</dt>
        <dd className="break-words">{email}</dd>
        <dt className="text-soft">{t("roles", { count: roles.length })}</dt>
        <dd>{roles.map((role) => tm(`roles.${role}.name`)).join(", ")}</dd>
      </dl>
      <Form secret={secret} locale={locale} team={team} email={email} />
    </section>
  );
}
