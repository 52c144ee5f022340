import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { Edition } from "@/lib/edition/edition";
import { editionSettings, type TreeSetting } from "@/lib/editor/tree";
import { CountingForm } from "./counting-form";
import { FigureForm } from "./figure-form";
import { NameForm } from "./name-form";
import { ReminderDaysForm } from "./reminder-days-form";

type Props = { edition: Edition; row: { id: string; rowVersion: number } | null };

/** Settings of an edition beside its clauses: hours, grace period, renewal window. */
export function Settings({ edition, row }: Props) {
  const t = useTranslations("edition.settings");
  const days = edition.review.reminders.daysAhead.join(", ");
  const nameOf = ({ setting, of }: TreeSetting): string => t(setting, { of });
  return (
    <Section title={t("title")} id="beside" lead={t("lead")}>
      <ul className="grid gap-3">
        {editionSettings(edition).map((one) => (
          <li key={`${one.setting} ${one.of}`} className="grid gap-1">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <span>{nameOf(one)}</span>
              <span className="figure text-soft">{one.figure.value}</span>
            </p>
            {row ? (
              <Disclosure summary={t("edit")}>
                <div className="py-2 pl-4">
                  <FigureForm
                    key={row.rowVersion}
                    row={row}
                    figure={one.figure}
                    currency={edition.currency}
                    label={nameOf(one)}
                  />
                </div>
              </Disclosure>
            ) : null}
          </li>
        ))}
        <li className="grid gap-1">
          <p className="flex flex-wrap items-baseline gap-x-4">
            <span>{t("reminders")}</span>
            <span className="figure text-soft">{days}</span>
          </p>
          {row ? (
            <Disclosure summary={t("edit")}>
              <div className="py-2 pl-4">
                <ReminderDaysForm key={row.rowVersion} row={row} days={days} />
              </div>
            </Disclosure>
          ) : null}
        </li>
        <li className="grid gap-1">
          <p>{t(`counting.shared-choices.${edition.counting.sharedPeople ?? "every"}`)}</p>
          {row ? (
            <Disclosure summary={t("counting.edit")}>
              <div className="py-2 pl-4">
                <CountingForm key={row.rowVersion} row={row} counting={edition.counting} />
              </div>
            </Disclosure>
          ) : null}
        </li>
      </ul>
      {row ? (
        <Disclosure summary={t("rename")}>
          <div className="py-2 pl-4">
            <NameForm key={row.rowVersion} row={row} path={[]} name={edition.name} />
          </div>
        </Disclosure>
      ) : null}
    </Section>
  );
}
