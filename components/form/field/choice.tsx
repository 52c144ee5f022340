import type { ComponentProps, ReactNode } from "react";

export type ChoiceOption = { value: string; label: string; help?: ReactNode };

type Props = ComponentProps<"input"> & {
  type: "checkbox" | "radio";
  id: string;
  label: ReactNode;
  help?: ReactNode;
};

/** One box or one button with its words, all of it to be pressed. */
export function Choice({ label, help, id, ...input }: Props) {
  return (
    <div className="flex items-start gap-3 py-1 touch:min-h-11">
      <input {...input} id={id} className="mt-1 size-4.5 shrink-0 accent-accent touch:size-6 touch:mt-0.5" />
      <label htmlFor={id} className="grid flex-1">
        <span>{label}</span>
        {help ? <span className="block text-soft text-sm">{help}</span> : null}
      </label>
    </div>
  );
}
