import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { VerifyPanel } from "@/components/verify/verify-panel";
import { trustedRoots } from "@/lib/server/seal/roots";
import { rootPrints } from "@/lib/server/verify/trust";
import { OfflineVerifier } from "./offline-verifier";
import { TrustedRoots } from "./trusted-roots";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("verify");
  return { title: t("title"), description: t("lead") };
};

export default async function VerifyPage() {
  const [trust, t] = await Promise.all([trustedRoots(), getTranslations("verify")]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <VerifyPanel trust={trust} />
      <TrustedRoots prints={await rootPrints(trust.roots)} />
      <OfflineVerifier />
      <p className="measure border-rule border-t pt-6 text-soft text-sm">{t("nature")}</p>
    </>
  );
}
