import { useTranslations } from "next-intl";
import { CustomerSaidItem } from "@/components/confirmation/customer-said";
import { VerifiedByLine } from "@/components/confirmation/verified-by";
import type { ReviewItem } from "@/db/queries/review/item";

/** What the customer of a declared activity said: the strongest evidence, or a warning. */
export function CustomerPart({ item: { customers, verifiedBy, state } }: { item: ReviewItem }) {
  const t = useTranslations("confirmation");
  if (customers.length === 0) return null;
  return (
    <section aria-labelledby="customer" className="grid gap-3">
      <h2 id="customer" className="text-xl">
        {t("title")}
      </h2>
      <VerifiedByLine verifiedBy={state === "verified" ? verifiedBy : null} />
      <ul className="grid gap-3">
        {customers.map((said) => (
          <CustomerSaidItem key={said.id} said={said} side="staff" />
        ))}
      </ul>
    </section>
  );
}
