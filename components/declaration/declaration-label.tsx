import { CircleCheck, CircleSlash, CircleX, Hourglass, MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DeclarationState, MandateState } from "@/lib/review/state";

const looks: Record<DeclarationState | MandateState, { icon: typeof CircleCheck; ink: string }> = {
  declared: { icon: Hourglass, ink: "text-waiting" },
  "more-asked": { icon: MessageCircleQuestion, ink: "text-risk" },
  verified: { icon: CircleCheck, ink: "text-met" },
  rejected: { icon: CircleX, ink: "text-danger" },
  withdrawn: { icon: CircleSlash, ink: "text-soft" },
  ended: { icon: CircleSlash, ink: "text-soft" },
};

/** The state of a declaration, as an icon and a word. */
export function DeclarationLabel({ state, label }: { state: DeclarationState | MandateState; label?: string }) {
  const t = useTranslations("terms.declaration-states");
  const { icon: Icon, ink } = looks[state];
  return (
    <span className={`inline-flex items-baseline gap-1.5 font-medium text-sm ${ink}`}>
      <Icon aria-hidden className="size-4 shrink-0 self-center" strokeWidth={2.25} />
      {label ?? t(state)}
    </span>
  );
}
