import { useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { dayInZone, formatDay } from "@/lib/date/day";

type Props = { isOwn: boolean; subject: string; endsAt: Date; timeZone: string };

/** Whose key the portal seals with, and until when; the way to another where it made its own. */
export function SealingKeyFacts({ isOwn, subject, endsAt, timeZone }: Props) {
  const t = useTranslations("set-up.seal");
  const locale = useLocale();
  return (
    <>
      <Note tone={isOwn ? "met" : "risk"}>
        <p>{t(isOwn ? "own" : "own-key")}</p>
        {isOwn ? null : <p>{t("how")}</p>}
      </Note>
      <FactList
        facts={[
          { key: "subject", label: t("subject"), value: <code translate="no">{subject}</code> },
          { key: "ends", label: t("ends"), value: formatDay(dayInZone(endsAt, timeZone), locale) },
        ]}
      />
    </>
  );
}
