import { Figure } from "@/components/programme/figure-link";
import { Figure as Shown } from "@/components/ui/figure";
import { type PartnerQuery, partnerQuery } from "@/lib/partner/query";

/** How many, and the way to who they are. */
export function Counted({ count, query }: { count: number; query: Partial<PartnerQuery> }) {
  const href = count === 0 ? undefined : `/partners${partnerQuery(query)}`;
  return (
    <Figure href={href}>
      <Shown value={count} />
    </Figure>
  );
}
