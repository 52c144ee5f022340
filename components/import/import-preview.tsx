import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import type { Action } from "@/lib/form/state";
import type { ImportKind } from "@/lib/import/kind";
import type { Reading } from "@/lib/import/reading";
import { type Counts, toEnter } from "@/lib/import/staged/state";
import type { HeldRecord } from "@/lib/partner/capacity";
import { UndoNote } from "./undo-note";

export type PreviewActions = { enter: Action<unknown>; drop: Action<unknown> };

type Props = {
  shown: { id: string; rowVersion: number };
  kind: ImportKind;
  counts: Counts;
  /** The kinds of records of which the company would hold more than it may. */
  missingRoom: readonly { of: HeldRecord; most: number; added: number }[];
  reading: Reading | null;
  path: string;
  actions: PreviewActions;
};

/** What of the days and amounts nobody but the reader can tell. */
function Doubts({ reading }: { reading: Reading | null }) {
  const t = useTranslations("import.preview");
  if (!reading) return null;
  const { isAmbiguous, dayOrder, decimalMark } = reading;
  return (
    <>
      {isAmbiguous.days ? (
        <Note tone="risk">
          {t("days-ambiguous", { order: dayOrder === "month-first" ? "monthfirst" : "dayfirst" })}
        </Note>
      ) : null}
      {isAmbiguous.numbers ? (
        <Note tone="risk">{t("numbers-ambiguous", { mark: decimalMark === "," ? "comma" : "point" })}</Note>
      ) : null}
    </>
  );
}

/** Before anything is entered: what is in doubt, and the ways on. */
export function ImportPreview({ shown, kind, counts, missingRoom, reading, path, actions }: Props) {
  const t = useTranslations("import.preview");
  const total = toEnter(counts);
  return (
    <div className="mb-8 grid gap-4">
      <Doubts reading={reading} />
      {missingRoom.map((missing) => (
        <Note key={missing.of} tone="danger">
          {t("no-room", missing)}
        </Note>
      ))}
      {total > 0 ? <UndoNote kind={kind} /> : null}
      {total > 0 ? <PressForm action={actions.enter} hidden={shown} label={t("enter", { count: total })} /> : null}
      <div className="flex flex-wrap items-start gap-3">
        <ButtonLink href={`${path}/columns`}>{t("columns")}</ButtonLink>
        <PressForm action={actions.drop} hidden={shown} label={t("drop")} variant="quiet" />
      </div>
    </div>
  );
}
