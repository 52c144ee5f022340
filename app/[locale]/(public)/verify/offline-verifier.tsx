import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { buttonLook } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";

/** The same verifier as one file that needs no network. */
export function OfflineVerifier() {
  const t = useTranslations("verify.offline");
  return (
    <Section title={t("title")} lead={t("lead")}>
      <a href="/api/seal/verifier" download className={buttonLook("secondary")}>
        <Download aria-hidden className="size-4" />
        {t("download")}
      </a>
    </Section>
  );
}
