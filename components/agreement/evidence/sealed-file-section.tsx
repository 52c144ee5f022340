import { useLocale, useTranslations } from "next-intl";
import { AcrobatNote } from "@/components/agreement/evidence/acrobat-note";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { Section } from "@/components/layout/section";
import { CopyButton } from "@/components/ui/copy-button";
import { Download, FileJson, ScrollText, ShieldCheck } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { formatSize } from "@/lib/file/size";

type Props = {
  id: string;
  sha256: string;
  sizeBytes: number | null;
  evidenceHref: string;
  level: Evidence["seal"]["level"];
};

const look = "inline-flex items-center gap-2 text-accent underline underline-offset-4 touch:min-h-11";

/** The sealed file that both parties keep, its fingerprint, and its evidence as a page and as data. */
export function SealedFileSection({ id, sha256, sizeBytes, evidenceHref, level }: Props) {
  const t = useTranslations("agreement");
  const locale = useLocale();
  return (
    <Section title={t("sealed.title")} lead={t("sealed.lead")}>
      <p className="text-sm text-soft">
        {t("documents.fingerprint")}
        {sizeBytes ? ` · ${formatSize(sizeBytes, locale)}` : ""}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Fingerprint sha256={sha256} />
        <CopyButton text={sha256} label={t("documents.copy")} />
      </p>
      <p className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
        <a className={look} href={`/api/agreements/${id}/sealed`} download>
          <Download aria-hidden className="size-4" />
          {t("sealed.download")}
        </a>
        <Link className={look} href={evidenceHref}>
          <ScrollText aria-hidden className="size-4" />
          {t("sealed.evidence")}
        </Link>
        <a className={look} href={`/api/agreements/${id}/evidence`} download>
          <FileJson aria-hidden className="size-4" />
          {t("sealed.json")}
        </a>
        <Link className={look} href="/verify">
          <ShieldCheck aria-hidden className="size-4" />
          {t("sealed.verify")}
        </Link>
      </p>
      <p className="measure mt-4 text-sm text-soft">
        {t("nature")} {t(`seal-time.${level}`)}
      </p>
      <AcrobatNote />
    </Section>
  );
}
