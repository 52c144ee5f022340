import type { ReactNode } from "react";
import { type FieldErrors, type FieldValues, useForm } from "react-hook-form";
import { answerSource } from "@/components/form/source/answer-source";
import { browserSource } from "@/components/form/source/browser-source";
import { type FieldSource, FormContext, type FormSource } from "@/components/form/source/form-source";
import type { FieldCode } from "@/lib/form/fault";

/** A form as it stands: what its fields hold, and what is wrong with them. */
export type Standing = {
  values: Record<string, unknown>;
  fields?: Record<string, FieldCode>;
  labels?: Record<string, string>;
  rest?: Partial<FormSource>;
};

type Props = Standing & { children: (source: FormSource) => ReactNode };

const whole = (fields: FieldSource, { labels = {}, rest }: Standing): FormSource => ({
  ...fields,
  ...{ id: "f", labels: new Map(Object.entries(labels)), trouble: null, attempts: 1, isSending: false },
  ...{ needsScript: false, draft: null, files: { current: {} }, uploads: { current: new Map() }, mayWait: false },
  ...rest,
});

/** Filled by react-hook-form, as in the browser. */
export function InBrowser({ children, ...standing }: Props) {
  const { values, fields = {} } = standing;
  const errors = Object.fromEntries(Object.entries(fields).map(([name, message]) => [name, { type: "x", message }]));
  const form = useForm<FieldValues, unknown, FieldValues>({
    defaultValues: values,
    errors: errors as FieldErrors<FieldValues>,
  });
  const source = whole(browserSource(form), standing);
  return <FormContext value={source}>{children(source)}</FormContext>;
}

const untouched: ReadonlySet<string> = new Set();

/** Filled by the server's answer to a post, as without the page's script. */
export function FromAnswer({ children, ...standing }: Props) {
  const { values, fields = {} } = standing;
  const answer = { ok: false as const, code: "invalid" as const, params: {}, fields, values };
  const source = whole(
    answerSource({ answer, defaults: values, changed: untouched, form: { current: null } }),
    standing,
  );
  return <FormContext value={source}>{children(source)}</FormContext>;
}
