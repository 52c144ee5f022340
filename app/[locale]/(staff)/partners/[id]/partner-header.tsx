import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";

/** The company's name, with links to its outlook and tier history. */
export function PartnerHeader({ id, name }: { id: string; name: string }) {
  const t = useTranslations("partner");
  return (
    <PageHeader
      title={name}
      breadcrumbs={[{ label: t("title"), href: "/partners" }]}
      aside={
        <p className="flex flex-wrap gap-2">
          <ButtonLink href={`/partners/${id}/outlook`}>{t("outlook")}</ButtonLink>
          <ButtonLink href={`/partners/${id}/tiers`}>{t("tiers")}</ButtonLink>
        </p>
      }
    />
  );
}
