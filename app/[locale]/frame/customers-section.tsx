import { CustomerSummaryPanel } from "@/components/confirmation/customer-summary";
import { getCustomerSummary } from "@/db/queries/confirmation/summary";
import type { Actor } from "@/lib/actor";

type Props = { actor: Actor; partnerId: string; pathOf: (activityId: string) => string };

/** What a company's customers say of it, for itself and for staff. */
export async function CustomersSection({ actor, partnerId, pathOf }: Props) {
  return <CustomerSummaryPanel summary={await getCustomerSummary(actor, partnerId)} pathOf={pathOf} />;
}
