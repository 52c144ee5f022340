"use client";

import { useTranslations } from "next-intl";
import type { FormHTMLAttributes, ReactNode, RefObject } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { DraftNote } from "./draft/draft-note";
import { ErrorSummary } from "./error-summary";
import { HiddenFields, type HiddenValues } from "./field/hidden-fields";
import { PostKey } from "./field/post-key";
import { FormContext, type FormSource } from "./source/form-source";
import { SubmitButton } from "./submit-button";

/** A form as `useActionForm` (react-hook-form) or `usePostForm` (the browser's own post) holds it. */
export type FormHandle = {
  source: FormSource;
  element: Pick<FormHTMLAttributes<HTMLFormElement>, "action" | "method" | "onSubmit" | "onInput"> & {
    ref?: RefObject<HTMLFormElement | null>;
  };
};

type Props = {
  of: FormHandle;
  /** What goes with the form and is typed by nobody. */
  hidden?: HiddenValues;
  /** Null where the fields bring a button of their own. */
  submitLabel: ReactNode;
  /** What the button says while the form is on its way. */
  sending?: string;
  variant?: ButtonVariant;
  isWide?: boolean;
  className?: string;
  name?: string;
  children?: ReactNode;
};

const isUnsent = ({ trouble }: FormSource): boolean =>
  trouble?.is === "connection-lost" || trouble?.is === "signed-out" || trouble?.is === "fault";

function SubmitRow({ source, submitLabel, sending, variant = "primary", isWide }: Props & { source: FormSource }) {
  const t = useTranslations("form");
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton
          variant={variant}
          sending={sending ?? t("sending")}
          className={isWide ? "w-full" : "max-sm:w-full"}
        >
          {isUnsent(source) ? t("retry") : submitLabel}
        </SubmitButton>
      </div>
      {source.draft ? <DraftNote draft={source.draft} /> : null}
    </div>
  );
}

/** The form itself: what stands in the way above, the fields, one button, and where the draft stands. */
export function ActionForm(props: Props) {
  const { of, hidden, submitLabel, className = "grid gap-6", name, children } = props;
  const { source, element } = of;
  return (
    <FormContext value={source}>
      <form {...element} noValidate aria-label={name} aria-busy={source.isSending} className={className}>
        {source.needsScript ? null : <PostKey />}
        {hidden ? <HiddenFields values={hidden} /> : null}
        <ErrorSummary source={source} />
        {children}
        {submitLabel === null ? null : <SubmitRow {...props} source={source} />}
      </form>
    </FormContext>
  );
}
