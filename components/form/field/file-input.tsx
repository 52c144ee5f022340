import type { ComponentProps, ReactNode } from "react";
import { FieldHelp } from "./field-parts";

type Props = ComponentProps<"input"> & { id: string; label: string; help?: ReactNode; isLabelHidden?: boolean };

/** A file that goes with the form itself, or is only read here; a proof that is kept is a `FileField`. */
export function FileInput({ id, label, help, isLabelHidden, ...input }: Props) {
  return (
    <>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "font-semibold text-lg"}>
        {label}
      </label>
      <input {...input} id={id} type="file" aria-describedby={help ? `${id}-help` : undefined} />
      <FieldHelp id={id} help={help} />
    </>
  );
}
