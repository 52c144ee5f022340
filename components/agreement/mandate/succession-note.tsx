import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { type Day, formatDay } from "@/lib/date/day";

type Step = "declare" | "invite";

export const successionPath: Record<Step, string> = {
  declare: "/signing-authorities/new",
  invite: "/agreement/signatory",
};

type Props = {
  succession: { holder: string; endedOn: Day; why: "ended" | "left" | "role" };
  /** Whom to ask, by name. */
  owners: readonly string[];
  /** The one next step of whoever reads: declare his own mandate, bring a successor, or ask the owner. */
  step: Step | null;
  /** The page's own first button is that step. */
  isStepAbove?: boolean;
};

const Next = ({ step, owners }: Pick<Props, "step" | "owners">) => {
  const t = useTranslations("agreement.succession");
  return (
    <p className="mt-3 text-ink">
      {step ? (
        <ButtonLink href={successionPath[step]} size="sm">
          {t(step)}
        </ButtonLink>
      ) : (
        t("ask-owner", { count: owners.length, names: owners.join(", ") })
      )}
    </p>
  );
};

/** Nobody can sign for the company any more: what that means, and what to do. */
export function SuccessionNote({ succession, owners, step, isStepAbove = false }: Props) {
  const t = useTranslations("agreement.succession");
  const locale = useLocale();
  const { holder, endedOn, why } = succession;
  return (
    <Note tone="risk">
      <p className="font-semibold">{t(why, { holder, on: formatDay(endedOn, locale) })}</p>
      <p className="mt-1 text-ink">{t("stands")}</p>
      {step && isStepAbove ? null : <Next step={step} owners={owners} />}
    </Note>
  );
}
