import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** What every field takes. */
export type FieldProps = {
  name: string;
  label: string;
  help?: ReactNode;
  isOptional?: boolean;
  className?: string;
  /** The sentence of a fault, for forms without an action form. */
  error?: string | undefined;
};

export const inputLook =
  "w-full min-w-0 rounded-md border border-edge bg-paper px-3 py-2 text-ink placeholder:text-soft disabled:bg-wash disabled:text-soft aria-invalid:border-danger aria-invalid:border-2 touch:min-h-11";

export function FieldFault({ id, fault }: { id: string; fault: string | undefined }) {
  if (!fault) return null;
  return (
    <p id={`${id}-fault`} className="flex gap-1.5 font-medium text-danger text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {fault}
    </p>
  );
}

export function FieldHelp({ id, help }: { id: string; help: ReactNode }) {
  if (!help) return null;
  return (
    <div id={`${id}-help`} className="text-soft text-sm">
      {help}
    </div>
  );
}

export function OptionalMark() {
  const t = useTranslations("form");
  return <span className="font-normal text-soft text-sm"> ({t("optional")})</span>;
}

type Props = Pick<FieldProps, "label" | "help" | "isOptional" | "className"> & {
  id: string;
  fault: string | undefined;
  children: ReactNode;
};

/** Label above, help and fault below. */
export function FieldFrame({ id, label, help, isOptional, className = "", fault, children }: Props) {
  return (
    <div className={`grid content-start gap-1.5 ${className}`}>
      <label htmlFor={id} className="justify-self-start font-semibold">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </label>
      {children}
      <FieldFault id={id} fault={fault} />
      <FieldHelp id={id} help={help} />
    </div>
  );
}
