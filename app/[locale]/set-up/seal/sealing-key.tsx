import { useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { dayInZone, formatDay } from "@/lib/date/day";
import type { DescribedKey } from "@/lib/server/seal/key/describe";

/** Whose key the portal seals with, and until when; the way to another where it makes its own. */
export function SealingKeyFacts({ found, timeZone }: { found: DescribedKey; timeZone: string }) {
  const t = useTranslations("set-up.seal");
  const locale = useLocale();
  if (found.is === "unavailable")
    return (
      <Note tone="danger">
        <p>{t("unavailable")}</p>
        <p lang="en" translate="no">
          {found.reason}
        </p>
      </Note>
    );
  const { certificate } = found;
  const facts = certificate && [
    { key: "subject", label: t("subject"), value: <code translate="no">{certificate.subject}</code> },
    { key: "ends", label: t("ends"), value: formatDay(dayInZone(certificate.endsAt, timeZone), locale) },
  ];
  return (
    <>
      <Note tone={found.is === "own" ? "met" : "risk"}>
        <p>{t(found.is === "own" ? "own" : "own-key")}</p>
        {found.is === "own" ? null : <p>{t("how")}</p>}
      </Note>
      {facts ? <FactList facts={facts} /> : null}
    </>
  );
}
