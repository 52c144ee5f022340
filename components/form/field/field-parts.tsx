import type { ReactNode } from "react";
import { CircleAlert } from "@/components/ui/icons";

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
