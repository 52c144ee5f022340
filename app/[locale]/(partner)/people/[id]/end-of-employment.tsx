import { useTranslations } from "next-intl";
import { WithdrawButton } from "@/components/declaration/withdraw-button";
import { Disclosure } from "@/components/ui/disclosure";
import type { Day } from "@/lib/date/day";
import { lastDayOf } from "@/lib/date/last-day";
import { withdrawPersonAction } from "./actions";
import { LeaveForm } from "./leave-form";

type Props = {
  person: { id: string; name: string; employedUntil: Day | null; rowVersion: number; may: { withdraw: boolean } };
  today: Day;
};

/** The two ways to end a person's record: they left the company, or were entered by mistake. */
export function EndOfEmployment({ person, today }: Props) {
  const t = useTranslations("person.page");
  const { id, name, rowVersion, employedUntil, may } = person;
  const words = {
    label: t("withdraw"),
    title: t("withdraw-title", { name }),
    body: t("withdraw-body"),
    done: t("withdraw-done"),
  };
  return (
    <div className="grid justify-items-start gap-4 border-rule border-t pt-6">
      <Disclosure summary={t("leave")}>
        <LeaveForm
          key={rowVersion}
          row={{ id, rowVersion }}
          lastDay={employedUntil ? lastDayOf(employedUntil) : today}
        />
      </Disclosure>
      {may.withdraw ? (
        <WithdrawButton row={{ id, rowVersion }} words={words} action={withdrawPersonAction} next="/people" />
      ) : (
        <p className="text-soft text-sm">{t("withdraw-blocked")}</p>
      )}
    </div>
  );
}
