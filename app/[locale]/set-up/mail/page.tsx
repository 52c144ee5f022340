import { getTranslations } from "next-intl/server";
import { PressForm } from "@/components/form/press-form";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { Note } from "@/components/ui/note";
import { dayInZone, formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { describeTransport } from "@/lib/server/mail/describe";
import { requireSetUp } from "@/lib/server/set-up/page";
import { confirmMailAction } from "./actions";
import { TryMailForm } from "./try-mail-form";

export const generateMetadata = stepTitle("mail");

export default async function MailStep({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { session, setUp }] = await Promise.all([params, requireSetUp()]);
  const [t, way] = [await getTranslations("set-up.mail"), describeTransport()];
  const { mailTriedAt, rowVersion, timeZone } = setUp.programme;
  return (
    <StepPage step="mail" states={setUp.states} lead={t("lead")}>
      {way.by === "server" ? (
        <p>{t("by-server", way)}</p>
      ) : (
        <Note tone="risk">
          <p>{t("by-folder", way)}</p>
          <p>{t("how")}</p>
        </Note>
      )}
      {mailTriedAt ? <p>{t("tried", { day: formatDay(dayInZone(mailTriedAt, timeZone), locale) })}</p> : null}
      <TryMailForm email={session.email} />
      {setUp.states.mail === "missing" ? (
        <PressForm action={confirmMailAction} hidden={{ rowVersion }} label={t("skip")} variant="secondary" />
      ) : null}
    </StepPage>
  );
}
