import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";

const steps = ["open", "certificate", "compare", "trust", "again"] as const;

/** What a reader's Acrobat says of the seal, why that takes nothing from the agreement, and how to make it trust the root. */
export function AcrobatNote() {
  const t = useTranslations("agreement.acrobat");
  return (
    <div className="measure mt-5 grid gap-2 text-sm">
      <p>
        <strong className="font-semibold">{t("shows")}</strong> {t("why")}
      </p>
      <Disclosure summary={t("how")}>
        <ol className="grid list-decimal gap-1.5 pl-5">
          {steps.map((step) => (
            <li key={step}>{t(`steps.${step}`)}</li>
          ))}
        </ol>
        <p className="mt-3 flex flex-wrap gap-x-6">
          <Link href="/verify" className={`${linkLook} inline-flex items-center touch:min-h-11`}>
            {t("fingerprint")}
          </Link>
          <a href="/api/seal/root.pem" download className={`${linkLook} inline-flex items-center touch:min-h-11`}>
            {t("root")}
          </a>
        </p>
      </Disclosure>
    </div>
  );
}
