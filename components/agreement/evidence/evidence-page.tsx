import { useTranslations } from "next-intl";
import { AcrobatNote } from "@/components/agreement/evidence/acrobat-note";
import { type DeliveryLine, DeliveryList } from "@/components/agreement/evidence/delivery-list";
import { EvidenceSheet } from "@/components/agreement/evidence/evidence-sheet";
import { VerificationRecipe } from "@/components/agreement/evidence/verification-recipe";
import { buttonLook } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import type { RecipeStep } from "@/lib/verify/recipe";

type Props = {
  id: string;
  evidence: Evidence;
  sealedSha256: string;
  deliveries: readonly DeliveryLine[];
  recipe: readonly RecipeStep[];
};

/** The evidence of a signature: its nature, downloads, every field, and how to verify it with public tools. */
export function EvidencePage({ id, evidence, sealedSha256, deliveries, recipe }: Props) {
  const t = useTranslations("agreement");
  return (
    <>
      <div className="grid justify-items-start gap-5 pb-10">
        <Note tone="plain">
          {t("nature")} {t(`seal-time.${evidence.seal.level}`)}
        </Note>
        <AcrobatNote />
        <p className="flex flex-wrap gap-3" data-screen-only>
          <a href={`/api/agreements/${id}/sealed`} download className={buttonLook("primary")}>
            {t("sealed.download")}
          </a>
          <a href={`/api/agreements/${id}/evidence`} download className={buttonLook("secondary")}>
            {t("sealed.json")}
          </a>
        </p>
      </div>
      <EvidenceSheet evidence={evidence} sealedSha256={sealedSha256} />
      <DeliveryList deliveries={deliveries} />
      <VerificationRecipe steps={recipe} />
    </>
  );
}
