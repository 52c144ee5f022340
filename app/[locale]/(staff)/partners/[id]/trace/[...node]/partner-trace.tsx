import { useTranslations } from "next-intl";
import { ReviewedTrace } from "@/app/[locale]/frame/reviewed-trace";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { PageHeader } from "@/components/layout/page-header";
import type { NodeProof } from "@/db/queries/tier/node";
import { formatDay } from "@/lib/date/day";
import { partnerTracePath, recordsFrom } from "@/lib/evaluate/trace/path";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

type Props = { proof: NodeProof; locale: Locale };

/** A partner's figure with everything it is made of. */
export function PartnerTrace({ proof, locale }: Props) {
  const t = useTranslations("progress");
  const partners = useTranslations("partner");
  const say = useTraceSentence();
  const { partner, node, edition, on } = proof;
  const title = say(titleOf(node, { edition, locale }));
  const lead = t("trace-lead", { day: formatDay(on, locale), edition: localName(edition.name, locale) });
  const crumbs = [
    { label: partners("title"), href: "/partners" },
    { label: partner.name, href: `/partners/${partner.id}` },
    { label: title },
  ];
  return (
    <>
      <PageHeader title={title} lead={lead} breadcrumbs={crumbs} />
      <ReviewedTrace
        proof={proof}
        locale={locale}
        pageHref={(from) => recordsFrom(partnerTracePath(partner.id, node), from)}
      />
    </>
  );
}
