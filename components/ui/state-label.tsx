import { Circle, CircleCheck, Hourglass, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

export type State = "met" | "missing" | "risk" | "waiting";

const icons = { met: CircleCheck, missing: Circle, risk: TriangleAlert, waiting: Hourglass };
const inks: Record<State, string> = {
  met: "text-met",
  missing: "text-missing",
  risk: "text-risk",
  waiting: "text-waiting",
};

type Props = { state: State; label?: string; isQuiet?: boolean };

/** A state as an icon and a word; the colour only repeats them. Quiet: the word is for screen readers only. */
export function StateLabel({ state, label, isQuiet = false }: Props) {
  const t = useTranslations("ui.states");
  const Icon = icons[state];
  // A single word does not wrap; a longer label may have to on a phone.
  const lines = label ? "" : "whitespace-nowrap";
  return (
    <span className={`inline-flex items-baseline gap-1.5 font-medium text-sm ${lines} ${inks[state]}`}>
      <Icon aria-hidden className="size-4 shrink-0 self-center" strokeWidth={2.25} />
      <span className={isQuiet ? "sr-only" : undefined}>{label ?? t(state)}</span>
    </span>
  );
}
