import { FormattedNumber as Shown } from "@/components/format/formatted-number";
import { LinkedFigure } from "@/components/ui/linked-figure";
import { type PartnerQuery, partnerQuery } from "@/lib/partner/query";

/** A number of partners that links to the list of them. */
export function PartnerCount({ count, query }: { count: number; query: Partial<PartnerQuery> }) {
  const href = count === 0 ? undefined : `/partners${partnerQuery(query)}`;
  return (
    <LinkedFigure href={href}>
      <Shown value={count} />
    </LinkedFigure>
  );
}
