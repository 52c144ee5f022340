import { useTranslations } from "next-intl";
import { FormattedInstant } from "@/components/format/formatted-instant";
import type { WaitingEmails } from "@/db/queries/mail/waiting";

/** How many e-mails wait to be gathered, and until when. */
export function WaitingNote({ count, until }: WaitingEmails) {
  const t = useTranslations("account.profile");
  return (
    <p className="text-sm text-soft">
      {t.rich("mail-waiting", { count, until: () => <FormattedInstant at={until} /> })}
    </p>
  );
}
