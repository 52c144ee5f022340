import { useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import type { DeclarationState } from "@/lib/review/state";

/** A declaration's short name with the icon of its state; screen readers get the state's word. */
export function DeclarationTag({ state, name }: { state: DeclarationState; name: string }) {
  const t = useTranslations("terms.declaration-states");
  return (
    <span className="whitespace-nowrap" title={t(state)}>
      <DeclarationLabel state={state} label={name} />
      <span className="sr-only"> ({t(state)})</span>
    </span>
  );
}
