"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ComponentType, useEffect, useState } from "react";
import { AmountField } from "@/components/form/field/amount-field";
import { Choice } from "@/components/form/field/choice";
import { ChoiceFrame } from "@/components/form/field/choice-group";
import { TextField } from "@/components/form/field/text-field";
import { type ActivityKind, activityKinds, shapeOfKind } from "@/lib/activity/kind";
import type { ByShape } from "@/lib/activity/shape";
import { type Assessment, assessmentFigure, highestFigure, readFigure } from "@/lib/application/assessment";
import { formatMoney } from "@/lib/money";
import { businessModels } from "@/lib/partner/business-model";

type Props = { told: Assessment; tell: (change: Partial<Assessment>) => void };

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

type FieldProps = { kind: ActivityKind; value: number; onRead: (value: number) => void };

function CountField(props: FieldProps) {
  const t = useTranslations("assessment");
  const kinds = useTranslations("kinds");
  const { typed, isWrong, type } = useTyped(props, String);
  const fault = isWrong ? { error: t("number-invalid", { most: highestFigure(props.kind) }) } : {};
  return (
    <TextField
      name={assessmentFigure(props.kind)}
      label={kinds(`${props.kind}.assessment`)}
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
  const [show] = useState(
    () => (cents: number) => formatMoney({ amountCents: cents, currency: "EUR" }, locale).replace(/\s*€|€\s*/g, ""),
  );
  const { typed, isWrong, type } = useTyped(props, show);
  const fault = isWrong ? { error: t("amount-invalid") } : {};
  return (
    <AmountField
      name={assessmentFigure(props.kind)}
      label={kinds(`${props.kind}.assessment`)}
      value={typed}
      onChange={(event) => type(event.target.value)}
      {...fault}
    />
  );
}

const fields: ByShape<ComponentType<FieldProps>> = { money: MoneyField, points: CountField, event: CountField };

/** A year of business in three figures, and the business models behind them. */
export function AssessmentFigures({ told, tell }: Props) {
  const t = useTranslations("assessment");
  const models = useTranslations("terms.business-models");
  const toggle = (model: Assessment["businessModels"][number], isOn: boolean): void =>
    tell({
      businessModels: businessModels.filter((one) => (one === model ? isOn : told.businessModels.includes(one))),
    });
  return (
    <section aria-labelledby="activity" className="grid gap-5">
      <h2 id="activity" className="text-2xl">
        {t("activity")}
      </h2>
      {activityKinds.map((kind) => {
        const [Field, figure] = [fields[shapeOfKind(kind)], assessmentFigure(kind)];
        return <Field key={kind} kind={kind} value={told[figure]} onRead={(value) => tell({ [figure]: value })} />;
      })}
      <ChoiceFrame type="checkbox" name="businessModels" label={t("business-models")}>
        {(wired) =>
          businessModels.map((model) => (
            <Choice
              key={model}
              {...wired(model, model === businessModels[0])}
              label={models(model)}
              checked={told.businessModels.includes(model)}
              onChange={(event) => toggle(model, event.target.checked)}
            />
          ))
        }
      </ChoiceFrame>
    </section>
  );
}
