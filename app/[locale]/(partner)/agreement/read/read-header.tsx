import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import type { OwnAgreements } from "@/db/queries/agreement/page";
import type { AgreementLanguage } from "@/lib/agreement/text/language";

export function ReadHeader({ page, language }: { page: OwnAgreements; language: AgreementLanguage }) {
  const t = useTranslations("agreement");
  const { company, vendorName: vendor, may } = page;
  const crumbs = [{ label: t("title"), href: "/agreement" }, { label: t("reading.title") }];
  const sign = may.sign ? (
    <ButtonLink href={`/agreement/sign?language=${language}`} variant="primary">
      {t("reading.to-sign")}
    </ButtonLink>
  ) : undefined;
  return (
    <PageHeader
      title={t("reading.title")}
      lead={t("reading.parties", { vendor, company: company.name })}
      breadcrumbs={crumbs}
      action={sign}
    />
  );
}
