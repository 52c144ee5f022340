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
  /** The names of the people to ask. */
  owners: readonly string[];
  /** The reader's next step: declare their own mandate, invite a successor, or (null) ask the owner. */
  step: Step | null;
  /** The page already has a button for that step. */
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

/** Explains that nobody can sign for the company any more, and what to do. */
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
