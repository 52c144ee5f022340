import { useTranslations } from "next-intl";
import { DocumentsInForceList } from "@/components/agreement/documents-in-force-list";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { OwnAgreements } from "@/db/queries/agreement/page";
import { EarlierAgreements } from "./earlier-agreements";

/** What belongs to the agreement at hand: documents in force, earlier agreements, signing authorities. */
export function RelatedDocuments({ page }: { page: OwnAgreements }) {
  const t = useTranslations("mandate");
  return (
    <>
      <DocumentsInForceList standing={page.standing} href="/agreement/consolidated" />
      <EarlierAgreements rows={page.earlier} />
      <Link href="/signing-authorities" className={linkLook}>
        {t("title")}
      </Link>
    </>
  );
}
