import type { ComponentProps, ReactNode } from "react";
import { FieldHelp } from "./field-parts";

type Props = ComponentProps<"input"> & {
  id: string;
  label: string;
  help?: ReactNode;
  isLabelHidden?: boolean;
  /** The one act of its form. */
  isPrimary?: boolean;
};

const look =
  "max-w-full touch:min-h-11 file:mr-4 file:cursor-pointer file:rounded-md file:border file:border-accent file:border-solid file:px-4 file:py-2 file:font-semibold";

/** A file that goes with the form itself, or is only read here; a proof that is kept is a `FileField`. */
export function FileInput({ id, label, help, isLabelHidden, isPrimary, ...input }: Props) {
  return (
    <>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "font-semibold text-lg"}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        type="file"
        aria-describedby={help ? `${id}-help` : undefined}
        className={`${look} ${isPrimary ? "file:bg-accent file:text-on-accent" : "file:bg-paper file:text-accent"}`}
      />
      <FieldHelp id={id} help={help} />
    </>
  );
}
