import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import type { EditionImpact, ImpactProgress as Progress } from "@/db/queries/edition/impact";
import type { SheetForm } from "@/lib/file/sheet/sheet";
import { ImpactBody } from "./impact-body";
import { ImpactLens } from "./impact-lens";
import { ImpactProgress } from "./impact-progress";

type Props = { id: string; isAsIfSigned: boolean; found: EditionImpact | Progress };

/** Which companies would rise or fall, or how far that is computed, with the way to the table for a spreadsheet. */
export function ImpactSection({ id, isAsIfSigned, found }: Props) {
  const t = useTranslations("edition.changes");
  const locale = useLocale();
  const tableHref = (as: SheetForm["kind"]): string =>
    `/api/editions/${id}/impact?${new URLSearchParams({ as, locale, ...(isAsIfSigned && { signed: "all" }) })}`;
  return (
    <Section
      title={t("partners")}
      lead={t("partners-lead")}
      aside={
        <span className="flex flex-wrap gap-x-4">
          <a href={tableHref("xlsx")}>{t("xlsx")}</a>
          <a href={tableHref("csv")}>{t("csv")}</a>
        </span>
      }
    >
      <ImpactLens id={id} isAsIfSigned={isAsIfSigned} />
      {"impact" in found ? <ImpactBody found={found} /> : <ImpactProgress progress={found} />}
    </Section>
  );
}
