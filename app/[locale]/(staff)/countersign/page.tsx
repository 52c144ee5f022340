import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { listAgreementsInHand } from "@/db/queries/agreement/in-hand";
import { listWithoutSignatory } from "@/db/queries/mandate/succession";
import { can } from "@/lib/access";
import { requirePageActor } from "@/lib/server/session";
import { AgreementsInHand } from "./agreements-in-hand";
import { BatchLinks } from "./batch-links";
import { CompaniesWithoutSignatory } from "./companies-without-signatory";
import { SealExpiryNote } from "./seal-expiry-note";

export const generateMetadata = async () => ({ title: (await getTranslations("agreement"))("countersign.title") });

export default async function CountersignListPage() {
  const { actor } = await requirePageActor("staff");
  const may = can(actor, "agreement.countersign", { partnerId: "", partnerSignedBy: null });
  const [rows, without, t] = await Promise.all([
    listAgreementsInHand(actor),
    listWithoutSignatory(actor),
    getTranslations("agreement.countersign"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} action={<BatchLinks mayCountersign={may} />} />
      <SealExpiryNote at={actor.at} />
      <AgreementsInHand rows={rows} />
      <CompaniesWithoutSignatory rows={without} />
    </>
  );
}
