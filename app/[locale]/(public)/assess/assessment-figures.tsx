"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ComponentType, useEffect, useState } from "react";
import { AmountField } from "@/components/form/field/amount-field";
import { Choice } from "@/components/form/field/choice";
import { ChoiceFrame } from "@/components/form/field/choice-group";
import { TextField } from "@/components/form/field/text-field";
import { amountText } from "@/lib/activity/form-values";
import { type ActivityKind, saidKind, shapeOfKind } from "@/lib/activity/kind";
import { kindsIn } from "@/lib/activity/offered";
import type { ByShape } from "@/lib/activity/shape";
import {
  type Assessment,
  assessedFigure,
  figureName,
  highestFigure,
  readFigure,
  withFigure,
} from "@/lib/application/assessment";
import type { Edition } from "@/lib/edition/edition";

export type ModelChoice = { value: string; label: string };
type Props = { told: Assessment; tell: (change: Partial<Assessment>) => void; edition: Edition; models: ModelChoice[] };

/** Keeps what is typed as it is; only figures that can be read are passed on. */
const useTyped = ({ kind, value, onRead }: FieldProps, show: (value: number) => string) => {
  const [typed, setTyped] = useState("");
  useEffect(() => {
    setTyped((before) => (readFigure(kind, before || "0") === value ? before : value === 0 ? "" : show(value)));
  }, [value, kind, show]);
  const read = (text: string) => (text.trim() === "" ? 0 : readFigure(kind, text));
  const type = (text: string): void => {
    setTyped(text);
    const next = read(text);
    if (next !== null) onRead(next);
  };
  return { typed, isWrong: read(typed) === null, type };
};

type FieldProps = { kind: ActivityKind; currency: string; value: number; onRead: (value: number) => void };

function CountField(props: FieldProps) {
  const t = useTranslations("assessment");
  const kinds = useTranslations("kinds");
  const { typed, isWrong, type } = useTyped(props, String);
  const fault = isWrong ? { error: t("number-invalid", { most: highestFigure(props.kind) }) } : {};
  return (
    <TextField
      name={figureName(props.kind)}
      label={kinds(`${saidKind(props.kind)}.assessment`)}
      inputMode="numeric"
      value={typed}
      onChange={(event) => type(event.target.value)}
      {...fault}
    />
  );
}

function MoneyField(props: FieldProps) {
  const t = useTranslations("assessment");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const [show] = useState(() => (cents: number) => amountText(cents, locale));
  const { typed, isWrong, type } = useTyped(props, show);
  const fault = isWrong ? { error: t("amount-invalid") } : {};
  return (
    <AmountField
      name={figureName(props.kind)}
      label={kinds(`${saidKind(props.kind)}.assessment`)}
      currency={props.currency}
      value={typed}
      onChange={(event) => type(event.target.value)}
      {...fault}
    />
  );
}

const fields: ByShape<ComponentType<FieldProps>> = { money: MoneyField, points: CountField, event: CountField };

/** A year of business in three figures, and the business models behind them. */
export function AssessmentFigures({ told, tell, edition, models }: Props) {
  const { currency } = edition;
  const t = useTranslations("assessment");
  const toggle = (model: string, isOn: boolean): void =>
    tell({
      businessModels: models
        .map(({ value }) => value)
        .filter((one) => (one === model ? isOn : told.businessModels.includes(one))),
    });
  return (
    <section aria-labelledby="activity" className="grid gap-5">
      <h2 id="activity" className="text-2xl">
        {t("activity")}
      </h2>
      {kindsIn([edition]).map(({ kind }) => {
        const Field = fields[shapeOfKind(kind)];
        const onRead = (value: number) => tell(withFigure(told, kind, value));
        return <Field key={kind} {...{ kind, currency, onRead }} value={assessedFigure(told, kind)} />;
      })}
      <ChoiceFrame type="checkbox" name="businessModels" label={t("business-models")}>
        {(wired) =>
          models.map(({ value, label }) => (
            <Choice
              key={value}
              {...wired(value, value === models[0]?.value)}
              label={label}
              checked={told.businessModels.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
          ))
        }
      </ChoiceFrame>
    </section>
  );
}
