import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { Note } from "@/components/ui/note";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Action } from "@/lib/form/state";
import type { Counts, ImportState } from "@/lib/import/staged/state";

type Props = {
  import: {
    id: string;
    rowVersion: number;
    state: ImportState;
    counts: Counts;
    done: number;
    total: number;
    fault: string | null;
    may: { undo: boolean };
  };
  undo: Action<unknown>;
};

function Entered({ counts }: { counts: Counts }) {
  const t = useTranslations("import.outcome");
  const { new: added = 0, change = 0, same = 0, fault = 0 } = counts;
  const left = fault + (counts["left-out"] ?? 0);
  return (
    <Note tone="met">
      <p>{t("entered", { new: added, change, same })}</p>
      {left > 0 ? <p>{t("left", { count: left })}</p> : null}
    </Note>
  );
}

/** Why an import ended, by the code of its refusal; the others are no fault of the sheet. */
const reasons: Readonly<Record<string, "full" | "permission">> = {
  "company-full": "full",
  "not-permitted": "permission",
  "not-found": "permission",
};

function Failed({ done, total, fault }: { done: number; total: number; fault: string | null }) {
  const t = useTranslations("import.outcome");
  return (
    <Note tone="danger">
      <p>{t("failed", { done, total })}</p>
      <p>{t(`why.${reasons[fault ?? ""] ?? "other"}`)}</p>
    </Note>
  );
}

/** How far an import is, or what became of it, and how it is taken back. */
export function ImportOutcome({ import: { state, counts, done, total, fault, may, ...shown }, undo }: Props) {
  const t = useTranslations("import");
  return (
    <div className="mb-8 grid gap-5">
      {state === "entering" ? (
        <>
          <ProgressBar label={t("progress.bar", { done, total })} done={done} of={total} />
          <p className="text-soft">{t("progress.leave")}</p>
        </>
      ) : null}
      {state === "entered" ? <Entered counts={counts} /> : null}
      {state === "failed" ? <Failed done={done} total={total} fault={fault} /> : null}
      {state === "undone" ? <Note tone="plain">{t("outcome.undone")}</Note> : null}
      {state === "dropped" ? <Note tone="plain">{t("outcome.dropped")}</Note> : null}
      {may.undo ? (
        <div className="grid gap-2">
          <p className="measure text-soft">{t("outcome.undo-lead")}</p>
          <PressForm
            action={undo}
            hidden={{ id: shown.id, rowVersion: shown.rowVersion }}
            label={t("outcome.undo")}
            variant="danger"
          />
        </div>
      ) : null}
    </div>
  );
}
