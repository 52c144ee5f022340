import { useTranslations } from "next-intl";
import { AgreementSteps } from "@/components/agreement/agreement-steps";
import { EmptyState } from "@/components/layout/empty-state";
import type { OwnAgreements } from "@/db/queries/agreement/page";
import { annexLetter } from "@/lib/agreement/document/annex";

/** Before the first offer: what the agreement is, which annexes apply, and which steps follow. */
export function NoAgreement({ page }: { page: OwnAgreements }) {
  const t = useTranslations("agreement");
  const { company, vendorName: vendor, may } = page;
  const annexes = (page.next?.annexes ?? [])
    .map((annex) => t("annex", { letter: annexLetter[annex], title: t(`annexes.${annex}`) }))
    .join(", ");
  return (
    <div className="grid gap-10 pb-10">
      <EmptyState
        title={t("empty.title")}
        body={
          <div className="grid gap-3">
            <p>{t("empty.body", { vendor })}</p>
            {annexes ? <p>{t("empty.yours", { annexes })}</p> : null}
            <p>{t("empty.level")}</p>
            {may.prepare ? null : <p>{t("empty.not-you")}</p>}
          </div>
        }
      />
      <AgreementSteps
        state="draft"
        company={company.name}
        vendor={vendor}
        offeredAt={null}
        inForceAt={null}
        signatures={[]}
      />
    </div>
  );
}
