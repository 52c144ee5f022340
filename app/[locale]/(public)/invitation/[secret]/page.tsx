import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SpentLink } from "@/components/account/spent-link";
import type { Locale } from "@/lib/i18n/locale";
import { mayRenew, openInvitation } from "@/lib/server/auth/account/join";
import { findSignedIn } from "@/lib/server/session";
import { InvitationHead } from "./invitation-head";
import { JoinFresh, JoinKnown, JoinSignedIn } from "./join-forms";
import { OverInvitation } from "./over-invitation";

type Props = { params: Promise<{ locale: Locale; secret: string }>; searchParams: Promise<{ sent?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("account"))("invitation.title"),
});

/** Opening the link changes nothing, because mail scanners open links too; only the button accepts the invitation. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const [{ locale, secret }, { sent }, found] = await Promise.all([params, searchParams, findSignedIn()]);
  const invitation = await openInvitation(secret);
  if (!invitation && (await mayRenew(secret))) return <OverInvitation secret={secret} isSent={sent !== undefined} />;
  if (!invitation) return <SpentLink kind="invitation" />;
  const { team, email, name, roles, invitedBy, accountId } = invitation;
  const isHere = found.kind === "signed-in" && found.session.email === email;
  const Form = isHere ? JoinSignedIn : accountId ? JoinKnown : JoinFresh;
  return (
    <section className="mx-auto grid w-full max-w-lg grid-cols-[minmax(0,1fr)] content-start gap-7 py-6 sm:py-12">
      <InvitationHead team={team} invitedBy={invitedBy} email={email} roles={roles} />
      <Form secret={secret} locale={locale} team={team} email={email} name={name} />
    </section>
  );
}
