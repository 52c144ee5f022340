import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { type Day, formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { localName } from "@/lib/i18n/names";

type Props = {
  proof: { number: number; decidedOn: Day; edition: Edition | null; editionId: string };
  /** The address of the list of decisions. */
  listHref: string;
  /** The company, where staff reads of it. */
  company?: { id: string; name: string };
};

/** Which decision a page shows, and under which rules it was made. */
export function TierDecisionHeader({ proof, listHref, company }: Props) {
  const t = useTranslations("tier");
  const locale = useLocale();
  const { number, decidedOn, editionId } = proof;
  const title = t("proof.title", { number });
  const edition = localName(proof.edition?.name, locale) || editionId;
  const list = { label: t("title"), href: listHref };
  return (
    <PageHeader
      title={company ? `${company.name} – ${title}` : title}
      lead={t("proof.lead", { day: formatDay(decidedOn, locale), edition })}
      breadcrumbs={
        company ? [{ label: company.name, href: `/partners/${company.id}` }, list] : [list, { label: title }]
      }
    />
  );
}
