import { useTranslations } from "next-intl";
import type { Role } from "@/lib/role";

type Props = { team: string; invitedBy: string | null; email: string; roles: readonly Role[] };

/** Who sent the invitation, to whom, and to what. */
export function InvitationHead({ team, invitedBy, email, roles }: Props) {
  const t = useTranslations("account.invitation");
  const roleNames = useTranslations("terms.roles");
  return (
    <>
      <header className="grid gap-3">
        <h1 className="text-4xl">{t("heading", { team })}</h1>
        <p className="text-lg text-soft">{invitedBy ? t("by", { by: invitedBy }) : t("by-portal")}</p>
      </header>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1.5 border-rule border-y py-4">
        <dt className="text-soft">{t("address")}</dt>
        <dd className="break-words">{email}</dd>
        <dt className="text-soft">{t("roles", { count: roles.length })}</dt>
        <dd>{roles.map((role) => roleNames(role)).join(", ")}</dd>
      </dl>
    </>
  );
}
