import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import type { EditionView } from "@/db/queries/edition/list";
import { type Day, formatDay } from "@/lib/date/day";
import { earliestDay, noticeDays } from "@/lib/edition/state";
import { AnnounceForm } from "./announce-form";
import { ShortNotice } from "./short-notice";
import { Withdrawal } from "./withdrawal";
import { WithdrawnBy } from "./withdrawn-by";

/** `isUnread`: the portal is not open yet, so that an edition may take effect at once. */
type Props = { edition: EditionView; isReady: boolean; today: Day; isUnread?: boolean };

/** What can be done in the edition's state: announce, confirm, return to draft, or withdraw. */
export function AnnounceBody({ edition, isReady, today, isUnread = false }: Props) {
  const t = useTranslations("edition.announce");
  const locale = useLocale();
  const { id, rowVersion, state, may, effectiveOn, shortNoticeReason, withdrawal } = edition;
  const row = { id, rowVersion };
  const earliest = isUnread ? today : earliestDay(today);
  if (state === "withdrawn") return withdrawal ? <WithdrawnBy withdrawal={withdrawal} /> : null;
  if (state === "announced")
    return (
      <>
        <p className="measure mb-8 text-lg">{t("done", { day: formatDay(effectiveOn ?? today, locale) })}</p>
        <Withdrawal edition={edition} today={today} />
      </>
    );
  if (!may.announce) return <p className="text-soft">{t("not-yours")}</p>;
  if (state === "short-notice")
    return (
      <Section title={t("short-title")}>
        <p className="measure mb-4">
          {t("short-body", { day: formatDay(effectiveOn ?? today, locale), reason: shortNoticeReason ?? "" })}
        </p>
        <ShortNotice row={row} isAskedByReader={edition.isAskedByReader} />
      </Section>
    );
  if (state !== "draft" || !isReady) return null;
  return (
    <Section
      title={t("title")}
      lead={isUnread ? t("lead-unread") : t("lead", { days: noticeDays, day: formatDay(earliest, locale) })}
    >
      <AnnounceForm row={row} earliest={earliest} />
    </Section>
  );
}
