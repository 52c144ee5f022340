"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import type { FieldValues } from "react-hook-form";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { formatInstant, formatTime } from "@/lib/i18n/clock";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import type { ActionFormHandle } from "./use-action-form";

type Props<V extends FieldValues> = {
  of: ActionFormHandle<V>;
  submitLabel: string;
  variant?: ButtonVariant;
  cancel?: ReactNode;
  className?: string;
  children: ReactNode;
};

function DraftNote({ draft }: { draft: ActionFormHandle["draft"] }) {
  const t = useTranslations("form");
  const locale = useLocale();
  const { savedAt, restoredAt, discard } = draft;
  return (
    <p className="flex min-h-7 flex-wrap items-center gap-x-3 text-sm text-soft">
      {savedAt ? <span>{t("saved-at", { time: formatTime(savedAt, locale) })}</span> : null}
      {restoredAt && !savedAt ? <span>{t("restored", { when: formatInstant(restoredAt, locale) })}</span> : null}
      {restoredAt || savedAt ? (
        <button type="button" onClick={discard} className="underline underline-offset-4">
          {t("discard")}
        </button>
      ) : null}
    </p>
  );
}

const never = (): (() => void) => () => undefined;

/** False until the page's script is there: a form sent before would lose what was typed. */
const useIsReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** The form itself: what stands in the way above, the fields, one button, and where the draft stands. */
export function ActionForm<V extends FieldValues>({ of, submitLabel, variant = "primary", ...rest }: Props<V>) {
  const { cancel, className = "grid gap-6", children } = rest;
  const t = useTranslations("form");
  const [labels] = useState(() => new Map<string, string>());
  const isReady = useIsReady();
  const plain = of as unknown as ActionFormHandle;
  const isAgain = of.trouble?.is === "connection-lost" || of.trouble?.is === "signed-out" || of.trouble?.is === "fault";
  return (
    <FormContext value={{ id: of.id, form: plain.form, labels, files: of.files, uploads: of.uploads }}>
      <form
        noValidate
        method="post"
        aria-busy={of.isSending}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          of.submit();
        }}
        className={className}
      >
        <ErrorSummary of={plain} labels={labels} />
        {children}
        <div className="grid gap-2">
          <div className="flex flex-wrap items-center gap-3">
            <Button
              type="submit"
              variant={variant}
              isPending={of.isSending}
              disabled={!isReady}
              className="max-sm:w-full"
            >
              {of.isSending ? t("sending") : isAgain ? t("retry") : submitLabel}
            </Button>
            {cancel}
          </div>
          {of.hasDraft ? <DraftNote draft={of.draft} /> : null}
        </div>
      </form>
    </FormContext>
  );
}
