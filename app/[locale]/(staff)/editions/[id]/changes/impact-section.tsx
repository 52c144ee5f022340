import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import type { EditionImpact, ImpactProgress as Progress } from "@/db/queries/edition/impact";
import { ImpactBody } from "./impact-body";
import { ImpactLens } from "./impact-lens";
import { ImpactProgress } from "./impact-progress";

type Props = { id: string; isAsIfSigned: boolean; found: EditionImpact | Progress };

/** Which companies would rise or fall, or how far that is computed, with the way to the table for a spreadsheet. */
export function ImpactSection({ id, isAsIfSigned, found }: Props) {
  const t = useTranslations("edition.changes");
  return (
    <Section
      title={t("partners")}
      lead={t("partners-lead")}
      aside={<a href={`/api/editions/${id}/impact${isAsIfSigned ? "?signed=all" : ""}`}>{t("csv")}</a>}
    >
      <ImpactLens id={id} isAsIfSigned={isAsIfSigned} />
      {"impact" in found ? <ImpactBody found={found} /> : <ImpactProgress progress={found} />}
    </Section>
  );
}
