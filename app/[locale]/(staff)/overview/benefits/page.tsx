import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { findUsage } from "@/db/queries/benefit/usage";
import { requirePageActor } from "@/lib/server/session";
import { UsageBody } from "./usage-body";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("overview.benefits"))("title"),
});

/** What companies ask for and use of each benefit, by tier, and what the programme may still allocate. */
export default async function BenefitUsagePage() {
  const [{ actor }, t] = await Promise.all([requirePageActor("staff"), getTranslations("overview")]);
  const usage = await findUsage(actor);
  return (
    <>
      <PageHeader
        title={t("benefits.title")}
        lead={t("benefits.lead")}
        breadcrumbs={[{ label: t("title"), href: "/overview" }, { label: t("benefits.title") }]}
      />
      <UsageBody usage={usage} />
    </>
  );
}
