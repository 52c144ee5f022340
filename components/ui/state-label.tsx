import { useTranslations } from "next-intl";

export type State = "met" | "missing" | "risk" | "waiting";

const marks: Record<State, string> = {
  met: "mark mark-met",
  missing: "mark mark-missing",
  risk: "mark mark-risk",
  waiting: "mark mark-waiting",
};

type Props = { state: State; label?: string; isQuiet?: boolean };

/** A state as an icon and a word; the colour only repeats them. Quiet: the word is for screen readers only. */
export function StateLabel({ state, label, isQuiet = false }: Props) {
  const t = useTranslations("ui.states");
  // A single word does not wrap; a longer label may have to on a phone.
  const look = label ? marks[state] : `${marks[state]} whitespace-nowrap`;
  const words = label ?? t(state);
  return <span className={look}>{isQuiet ? <span className="sr-only">{words}</span> : words}</span>;
}
