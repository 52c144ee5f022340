import { useTranslations } from "next-intl";
import type { DeclarationState, MandateState } from "@/lib/review/state";

const marks: Record<DeclarationState | MandateState, string> = {
  declared: "mark mark-waiting",
  "more-asked": "mark mark-asked",
  verified: "mark mark-met",
  rejected: "mark mark-rejected",
  withdrawn: "mark mark-withdrawn",
  ended: "mark mark-withdrawn",
};

/** The state of a declaration, as an icon and a word. */
export function DeclarationLabel({ state, label }: { state: DeclarationState | MandateState; label?: string }) {
  const t = useTranslations("terms.declaration-states");
  return <span className={marks[state]}>{label ?? t(state)}</span>;
}
