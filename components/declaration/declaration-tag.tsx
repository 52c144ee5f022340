import { useTranslations } from "next-intl";
import { ClaimLabel } from "@/components/declaration/declaration-label";
import type { ClaimState } from "@/lib/review/state";

/** A declaration by its short name, with the icon of its state; the state's word is there for screen readers. */
export function ClaimTag({ state, name }: { state: ClaimState; name: string }) {
  const t = useTranslations("ui.claims");
  return (
    <span className="whitespace-nowrap" title={t(state)}>
      <ClaimLabel state={state} label={name} />
      <span className="sr-only"> ({t(state)})</span>
    </span>
  );
}
