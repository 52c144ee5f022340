import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button";
import type { CountersignView } from "@/db/queries/agreement/countersign";

/** Jumps to the signature form. */
export function CountersignJump({ page }: { page: CountersignView }) {
  const t = useTranslations("agreement.countersign");
  if (!page.may.countersign) return null;
  return (
    <a href="#countersign" className={buttonLook("primary")}>
      {t("act")}
    </a>
  );
}
