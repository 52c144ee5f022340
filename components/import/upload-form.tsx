import { useLocale, useTranslations } from "next-intl";
import { FileInput } from "@/components/form/field/file-input";
import { HiddenFields } from "@/components/form/field/hidden-fields";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { largestFile } from "@/lib/file/kind";
import type { ImportKind } from "@/lib/import/kind";
import { mostRows } from "@/lib/import/limits";
import { UndoNote } from "./undo-note";

type Props = { kind: ImportKind /** Why the last file was not taken, as a sentence. */; fault: string | null };

/** Sends a sheet as any browser does, dropped onto the field or chosen; what is wrong with it, the page says next. */
export function UploadForm({ kind, fault }: Props) {
  const t = useTranslations("import.upload");
  const locale = useLocale();
  return (
    <form
      method="post"
      action={`/api/imports?locale=${locale}`}
      encType="multipart/form-data"
      className="grid max-w-2xl justify-items-start gap-4 border border-edge border-dashed px-5 py-7 sm:px-8"
    >
      {fault ? (
        <Note tone="danger" isAnswer>
          {fault}
        </Note>
      ) : null}
      <HiddenFields values={{ kind }} />
      <FileInput
        id="sheet"
        name="file"
        label={t("file")}
        help={t("help", { megabytes: largestFile / 1_048_576, rows: mostRows })}
        accept=".xlsx,.csv,.tsv,.txt,.xls,.ods"
      />
      <Button type="submit" variant="primary" className="max-sm:w-full">
        {t("submit")}
      </Button>
      <p className="text-soft text-sm">{t("nothing-yet")}</p>
      <UndoNote kind={kind} />
    </form>
  );
}
