import { useTranslations } from "next-intl";
import { ReasonForm } from "@/components/form/reason-form";
import type { Action } from "@/lib/form/state";

type Kind = "decline" | "withdraw" | "return" | "refuse" | "terminate";
type Props = {
  kind: Kind;
  row: { id: string; rowVersion: number };
  vendor: string;
  action: Action<unknown>;
};

/** Ends or returns an agreement, with a reason that every party reads; works without JavaScript. */
export function CloseForm({ kind, row, vendor, action }: Props) {
  const t = useTranslations("agreement.close");
  const words = {
    lead: t(`${kind}.lead`, { vendor }),
    label: t("reason"),
    help: t("reason-help"),
    submit: t(`${kind}.submit`),
  };
  return <ReasonForm action={action} row={row} words={words} draftKey={`${kind}:${row.id}`} />;
}
