"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { Choice } from "@/components/form/field/choice";
import { ChoiceFrame, type WiredChoice } from "@/components/form/field/choice-group";
import { usePostForm } from "@/components/form/use-post-form";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { type Column, Table } from "@/components/ui/table";
import type { AgreementKind } from "@/lib/agreement/document/kind";
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

type Columns = Column<BatchFormRow>[];

/** The columns that distinguish one agreement from another, beside its company. */
const useColumns = (): Columns => {
  const t = useTranslations("batch");
  const kinds = useTranslations("agreement.kinds");
  return [
    {
      id: "document",
      header: t("document"),
      cell: ({ kind, templateVersion }) => `${kinds(kind)} ${templateVersion}`,
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
  ];
};

const without = ({ isUnchanged }: BatchFormRow): boolean => !isUnchanged;

function Boxes({ rows, wired }: { rows: BatchFormRow[]; wired: WiredChoice }) {
  const t = useTranslations("batch");
  const first = rows.find((row) => !without(row));
  const include = (row: BatchFormRow) => (
    <Choice
      {...wired(row.id, row === first)}
      disabled={without(row)}
      aria-label={t("include", { company: row.company })}
      label={row.company}
    />
  );
  const columns: Columns = [{ id: "company", header: t("company"), isRowHeader: true, cell: include }, ...useColumns()];
  return <Table caption={t("choose")} isCaptionHidden rows={rows} rowKey={({ id }) => id} columns={columns} />;
}

/**
 * The agreements that can be countersigned together, ticked unless their file changed or they joined while the page was
 * open; nothing is signed on this page.
 */
export function BatchForm({ rows }: { rows: BatchFormRow[] }) {
  const t = useTranslations("batch");
  const [atFirst] = useState(() => rows.map(({ id }) => id));
  const ids = rows.filter((row) => !without(row) && atFirst.includes(row.id)).map(({ id }) => id);
  const form = usePostForm(drawUpBatchAction, { ids: t("choose") }, { defaults: { ids } });
  if (rows.length === 0) return <p className="pb-10 text-soft">{t("empty")}</p>;
  return (
    <ActionForm of={form} submitLabel={t("draw-up")} className="grid gap-5 pb-10">
      <ChoiceFrame type="checkbox" name="ids" label={t("choose")} isLabelHidden>
        {(wired) => <Boxes rows={rows} wired={wired} />}
      </ChoiceFrame>
    </ActionForm>
  );
}
