"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { SelectField } from "@/components/form/field/select-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { Action } from "@/lib/form/state";
import { type ImportFieldName, importFields } from "@/lib/import/field";
import type { ImportKind } from "@/lib/import/kind";

type Column = { name: string; samples: readonly string[] };

type Props = {
  action: Action<unknown>;
  shown: { id: string; rowVersion: number; sheet: number };
  kind: ImportKind;
  columns: readonly Column[];
  /** What each field is called. */
  names: Readonly<Record<ImportFieldName, string>>;
  /** Which column each field is taken for. */
  match: Readonly<Record<string, number | null>>;
  given: Readonly<Record<string, string>>;
  /** How it is written, where somebody said so. */
  chosen: { dayOrder: string; decimalMark: string; invites: string };
  /** The kinds of activity that may be said for every row. */
  kinds: readonly { value: string; label: string }[];
};

type FieldsProps = Pick<Props, "kind" | "columns" | "match" | "names">;

/** One line a field: the column that says it, with its first values. */
function ColumnFields({ kind, columns, match, names }: FieldsProps) {
  const t = useTranslations("import.columns");
  const called = ({ name }: Column, at: number): string => name || t("nameless", { number: at + 1 });
  const options = columns.map((column, at) => {
    const [name, samples] = [called(column, at), column.samples.join(", ")];
    return { value: String(at), label: samples ? t("option", { name, samples }) : name };
  });
  const helpOf = (field: string): string | undefined => {
    const column = match[field];
    const samples = typeof column === "number" ? (columns[column]?.samples ?? []) : [];
    return samples.length > 0 ? t("first-values", { samples: samples.join(", ") }) : undefined;
  };
  const isOptional = (field: ImportFieldName): boolean =>
    !importFields[kind].some((one) => one.field === field && one.required);
  return importFields[kind].map(({ field }) => (
    <SelectField
      key={field}
      name={field}
      label={names[field]}
      isOptional={isOptional(field)}
      options={options}
      placeholder={t("none")}
      help={helpOf(field)}
    />
  ));
}

/** What holds for every row, and how days and amounts are written. */
function SheetFields({ kind, kinds }: Pick<Props, "kind" | "kinds">) {
  const t = useTranslations("import.columns");
  const isActivity = kind === "activity";
  return (
    <>
      {kind === "people" || kind === "credentials" ? (
        <DateField name="givenEmployedFrom" label={t("given-employed-from")} isOptional />
      ) : null}
      {isActivity ? <SelectField name="givenKind" label={t("given-kind")} isOptional options={kinds} /> : null}
      {kind === "companies" ? (
        <SelectField
          name="invites"
          label={t("invites")}
          placeholder={t("invites-none")}
          options={[{ value: "yes", label: t("invites-yes") }]}
        />
      ) : (
        <SelectField
          name="dayOrder"
          label={t("day-order")}
          placeholder={t("as-sheet")}
          options={[
            { value: "day-first", label: t("day-first") },
            { value: "month-first", label: t("month-first") },
          ]}
        />
      )}
      {isActivity ? (
        <SelectField
          name="decimalMark"
          label={t("decimal-mark")}
          placeholder={t("as-sheet")}
          options={[
            { value: ",", label: t("comma") },
            { value: ".", label: t("point") },
          ]}
        />
      ) : null}
    </>
  );
}

/** Which column is which field, as far as it is known, to be corrected. */
export function MatchForm({ action, shown, kind, columns, match, names, given, chosen, kinds }: Props) {
  const t = useTranslations("import.columns");
  const labels = {
    ...Object.fromEntries(importFields[kind].map(({ field }) => [field, names[field]])),
    ...{ givenEmployedFrom: t("given-employed-from"), givenKind: t("given-kind") },
    ...{ dayOrder: t("day-order"), decimalMark: t("decimal-mark"), sheet: t("sheet"), invites: t("invites") },
  };
  const columnsNow = Object.entries(match).map(([field, column]) => [field, column === null ? "" : String(column)]);
  const defaults = {
    ...Object.fromEntries(columnsNow),
    ...{ givenEmployedFrom: given.employedFrom ?? "", givenKind: given.kind ?? "", ...chosen },
  };
  const form = usePostForm(action, labels, { defaults });
  return (
    <ActionForm of={form} hidden={shown} submitLabel={t("submit")} className="grid max-w-2xl gap-6">
      <ColumnFields kind={kind} columns={columns} match={match} names={names} />
      <SheetFields kind={kind} kinds={kinds} />
    </ActionForm>
  );
}
