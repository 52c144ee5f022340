import { useTranslations } from "next-intl";
import { InForceToday } from "@/components/agreement/documents-in-force-list";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { AgreementPage } from "@/db/queries/agreement/page";
import { EarlierAgreements } from "./earlier-agreements";

/** What stands beside the agreement in hand: all that is in force, what came before, who may sign. */
export function Beside({ page }: { page: AgreementPage }) {
  const t = useTranslations("mandate");
  return (
    <>
      <InForceToday standing={page.standing} href="/agreement/consolidated" />
      <EarlierAgreements rows={page.earlier} />
      <Link href="/mandates" className={linkLook}>
        {t("title")}
      </Link>
    </>
  );
}
