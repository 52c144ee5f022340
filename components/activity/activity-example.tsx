import { useTranslations } from "next-intl";
import { ActivityMeasure } from "@/components/activity/activity-measure";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { type ActivityKind, isConfidential, shapeOfKind } from "@/lib/activity/kind";
import type { ByShape } from "@/lib/activity/shape";

const nothing = { amountCents: null, currency: null, points: null };

const amounts: ByShape<{ amountCents: number | null; currency: string | null; points: number | null }> = {
  money: { ...nothing, amountCents: 1_250_000, currency: "EUR" },
  points: { ...nothing, points: 1_900 },
  event: nothing,
};

/** A sample of the list, for companies that have declared nothing yet: kinds that every member sees. */
export function ActivityExample({ of }: { of: readonly ActivityKind[] }) {
  const terms = useTranslations("terms");
  const kinds = of.filter((kind) => !isConfidential(kind)).slice(0, 2);
  return (
    <div className="grid gap-3">
      {kinds.map((kind, place) => (
        <p key={kind} className="grid gap-0.5">
          <span className="font-semibold">{terms(`activity-kinds.${kind}`)}</span>
          <ActivityMeasure activity={{ kind, ...amounts[shapeOfKind(kind)] }} />
          <DeclarationLabel state={place === 0 ? "verified" : "declared"} />
        </p>
      ))}
    </div>
  );
}
