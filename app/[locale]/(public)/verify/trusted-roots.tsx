import { useTranslations } from "next-intl";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { Section } from "@/components/layout/section";
import { Download } from "@/components/ui/icons";

/** The root certificates of this programme's seals, to be compared with a copy obtained another way. */
export function TrustedRoots({ prints }: { prints: readonly string[] }) {
  const t = useTranslations("verify.roots");
  return (
    <Section title={t("title")} lead={prints.length > 0 ? t("lead") : t("none")}>
      {prints.map((print) => (
        <p key={print}>
          <Fingerprint sha256={print} />
        </p>
      ))}
      {prints.length > 0 ? (
        <a
          href="/api/seal/root.pem"
          download
          className="mt-2 inline-flex items-center gap-2 text-accent underline underline-offset-4 touch:min-h-11"
        >
          <Download aria-hidden className="size-4" />
          {t("download")}
        </a>
      ) : null}
    </Section>
  );
}
