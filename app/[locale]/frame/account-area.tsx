import { useTranslations } from "next-intl";
import { signOutAction } from "@/app/[locale]/(public)/sign-in/session-actions";
import { ButtonForm } from "@/components/form/button-form";
import { AccountMenu, MenuSubmit } from "@/components/layout/account-menu";
import { GuardReturn } from "@/components/live/guard-return";
import { NoteActs } from "@/components/live/note-acts";
import type { SessionRow } from "@/db/queries/account/session";
import { readerMark } from "@/lib/server/auth/session/reader";

/** Who is signed in, with links to the account and to sign out; sign-out is a plain form. */
export function AccountArea({ session, detail }: { session: SessionRow; detail?: string }) {
  const t = useTranslations("navigation");
  const signOut = (
    <ButtonForm action={signOutAction}>
      <MenuSubmit>{t("sign-out")}</MenuSubmit>
    </ButtonForm>
  );
  return (
    <div className="contents" data-reader={`${session.accountId}.${session.partnerId ?? "staff"}`}>
      <NoteActs />
      <GuardReturn reader={readerMark(session)} />
      <AccountMenu
        name={session.name}
        {...(detail ? { detail } : {})}
        links={[{ href: "/account", label: t("account") }]}
        signOut={signOut}
      />
    </div>
  );
}
