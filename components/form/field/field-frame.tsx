import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldFault, FieldHelp } from "./field-parts";

/** What every field takes. */
export type FieldProps = {
  name: string;
  label: string;
  help?: ReactNode;
  isOptional?: boolean | undefined;
  /** A small label, for fields that stand side by side in a bar or a row. */
  isCompact?: boolean | undefined;
  /** Read aloud only, where the page around the field says what it is. */
  isLabelHidden?: boolean | undefined;
  className?: string | undefined;
  /** The sentence of a fault, outside a form source. */
  error?: string | undefined;
};

export function OptionalMark() {
  const t = useTranslations("form");
  return <span className="font-normal text-soft text-sm"> ({t("optional")})</span>;
}

type Props = Pick<FieldProps, "label" | "help" | "isOptional" | "isCompact" | "isLabelHidden" | "className"> & {
  id: string;
  fault: string | undefined;
  children: ReactNode;
};

const labelLook = ({ isCompact, isLabelHidden }: Pick<FieldProps, "isCompact" | "isLabelHidden">): string =>
  isLabelHidden ? "sr-only" : `justify-self-start ${isCompact ? "text-soft text-sm" : "font-semibold"}`;

/** Label above, help and fault below. */
export function FieldFrame({ id, label, help, isOptional, className = "", fault, children, ...look }: Props) {
  return (
    <div className={`grid content-start ${look.isCompact ? "gap-1" : "gap-1.5"} ${className}`}>
      <label htmlFor={id} className={labelLook(look)}>
        {label}
        {isOptional ? <OptionalMark /> : null}
      </label>
      {children}
      <FieldFault id={id} fault={fault} />
      <FieldHelp id={id} help={help} />
    </div>
  );
}
