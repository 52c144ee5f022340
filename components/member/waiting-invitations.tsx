import { useLocale, useTranslations } from "next-intl";
import { ButtonForm } from "@/components/form/button-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { formatInstant } from "@/lib/i18n/clock";
import type { Role } from "@/lib/role";

type Invitation = { id: string; email: string; roles: Role[]; expiresAt: Date; isExpired: boolean };
type Post = (form: FormData) => Promise<void>;
type Props = { invitations: readonly Invitation[]; resend: Post; revoke: Post };

/** Invitations without an answer; sending one again replaces its link. */
export function WaitingInvitations({ invitations, resend, revoke }: Props) {
  const t = useTranslations("member");
  const names = useTranslations("terms.roles");
  const locale = useLocale();
  const timeZone = useReaderZone();
  if (invitations.length === 0) return <p className="text-soft">{t("waiting.none")}</p>;
  return (
    <ul className="divide-y divide-rule border-rule border-y">
      {invitations.map(({ id, email, roles, expiresAt, isExpired }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="truncate font-semibold">{email}</p>
            <p className="text-sm text-soft">
              {roles.map((role) => names(role)).join(", ")}
              {" · "}
              {isExpired
                ? t("waiting.expired")
                : t("waiting.until", { until: formatInstant(expiresAt, locale, timeZone) })}
            </p>
          </div>
          <div className="flex gap-2">
            <ButtonForm action={resend} hidden={{ invitationId: id }}>
              <SubmitButton variant="secondary" size="sm">
                {t("waiting.resend")}
                <span className="sr-only"> {email}</span>
              </SubmitButton>
            </ButtonForm>
            <ButtonForm action={revoke} hidden={{ invitationId: id }}>
              <SubmitButton variant="danger" size="sm">
                {t("waiting.revoke")}
                <span className="sr-only"> {email}</span>
              </SubmitButton>
            </ButtonForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
