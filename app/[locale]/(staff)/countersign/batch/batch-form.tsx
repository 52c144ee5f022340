"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainSubmit } from "@/components/form/plain-submit";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { Table } from "@/components/ui/table";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import type { FormState } from "@/lib/form/state";
import { drawUpBatchAction } from "./actions";
import { FileState } from "./file-state";

type BatchFormRow = {
  id: string;
  company: string;
  kind: AgreementKind;
  templateVersion: string;
  signedAt: Date;
  signedBy: string;
  documentSha256: string;
  isUnchanged: boolean;
};

function Include({ row }: { row: BatchFormRow }) {
  const t = useTranslations("batch");
  return (
    <label className="inline-flex items-center gap-3 touch:min-h-11">
      <input
        type="checkbox"
        name="ids"
        value={row.id}
        defaultChecked={row.isUnchanged}
        disabled={!row.isUnchanged}
        className="size-4.5 accent-accent"
        aria-label={t("include", { company: row.company })}
      />
      {row.company}
    </label>
  );
}

/**
 * The agreements that can be countersigned together, ticked unless their file changed; nothing is signed on this page.
 */
export function BatchForm({ rows }: { rows: BatchFormRow[] }) {
  const t = useTranslations("batch");
  const agreement = useTranslations("agreement");
  const locale = useLocale();
  const [state, submit] = useActionState<FormState, FormData>(drawUpBatchAction, null);
  if (rows.length === 0) return <p className="pb-10 text-soft">{t("empty")}</p>;
  const code = state?.ok === false ? state.fields.ids : undefined;
  return (
    <form action={submit} className="grid justify-items-start gap-5 pb-10">
      <PlainFault state={state} />
      {code ? <p className="text-danger">{t(`errors.${code as "choose-one"}`)}</p> : null}
      <input type="hidden" name="locale" value={locale} />
      <Table
        caption={t("choose")}
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "company", header: t("company"), isRowHeader: true, cell: (row) => <Include row={row} /> },
          {
            id: "document",
            header: t("document"),
            cell: ({ kind, templateVersion }) => `${agreement(`kinds.${kind}`)} ${templateVersion}`,
          },
          {
            id: "signed",
            header: t("signed"),
            cell: ({ signedAt, signedBy }) => (
              <>
                <FormattedInstant at={signedAt} /> {t("signed-by", { name: signedBy })}
              </>
            ),
          },
          {
            id: "fingerprint",
            header: t("fingerprint"),
            cell: ({ documentSha256 }) => <code translate="no">{documentSha256.slice(0, 16)}…</code>,
          },
          { id: "file", header: t("file"), cell: ({ isUnchanged }) => <FileState isUnchanged={isUnchanged} /> },
        ]}
      />
      <PlainSubmit>{t("draw-up")}</PlainSubmit>
    </form>
  );
}
