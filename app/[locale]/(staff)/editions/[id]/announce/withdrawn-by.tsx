import { useTranslations } from "next-intl";
import type { Withdrawal } from "@/db/queries/edition/list";

/** The two people who withdrew the edition; when and why is said in the header of all its views. */
export function WithdrawnBy({ withdrawal: { askedBy, confirmedBy } }: { withdrawal: Withdrawal }) {
  const t = useTranslations("edition.withdrawal");
  return <p className="measure text-lg">{t("done", { asked: askedBy, confirmed: confirmedBy ?? "" })}</p>;
}
