import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import type { Action } from "@/lib/form/state";

type Props = { action: Action<unknown>; shown: { id: string; rowVersion: number; line: number }; isLeftOut: boolean };

/** Leaves a row out, or takes it in again. */
export function LeaveOut({ action, shown, isLeftOut }: Props) {
  const t = useTranslations("import.row");
  const hidden = { ...shown, isLeftOut: isLeftOut ? "no" : "yes" };
  return <PressForm action={action} hidden={hidden} label={t(isLeftOut ? "take-in" : "leave-out")} variant="quiet" />;
}
