import { useTranslations } from "next-intl";
import { CustomerSaidItem } from "@/components/confirmation/customer-said";
import { VerifiedByLine } from "@/components/confirmation/verified-by";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { ActivityView } from "@/db/queries/activity/list";
import { isDenied } from "@/lib/confirmation/said";
import { AskCustomerForm } from "./ask-customer-form";

/** Who at the customer's was asked, what they said, and the form that asks. */
export function CustomerSection({ activity }: { activity: ActivityView }) {
  const t = useTranslations("confirmation");
  const { id, rowVersion, customers, customerWord, verifiedBy, may } = activity;
  if (customers.length === 0 && !may.askCustomer) return null;
  const form =
    may.askCustomer && customerWord ? (
      <AskCustomerForm row={{ id, rowVersion }} word={isDenied(customers) ? "supports" : customerWord} />
    ) : null;
  return (
    <Section title={t("title")}>
      <div className="grid gap-5">
        <VerifiedByLine verifiedBy={verifiedBy} />
        {customers.length > 0 ? (
          <ul className="grid gap-3">
            {customers.map((said) => (
              <CustomerSaidItem key={said.id} said={said} side="partner" />
            ))}
          </ul>
        ) : null}
        {form && customers.length > 0 ? <Disclosure summary={t("ask.again")}>{form}</Disclosure> : form}
      </div>
    </Section>
  );
}
