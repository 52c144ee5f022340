import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { leaveOutRowAction, mendRowAction } from "@/app/[locale]/(partner)/imports/actions";
import { LeaveOut } from "@/components/import/leave-out";
import { MendForm } from "@/components/import/mend-form";
import { PageHeader } from "@/components/layout/page-header";
import { Note } from "@/components/ui/note";
import { getImportRow } from "@/db/queries/import/view";
import type { Actor } from "@/lib/actor";
import { countIn } from "@/lib/form/query";
import { columnLabel } from "@/lib/import/label";
import { importsPath } from "@/lib/import/staged/address";
import { mendedFields } from "@/lib/import/staged/read";
import { isDraft } from "@/lib/import/staged/state";
import { orNotFound, requireId } from "@/lib/server/page";

type Props = { actor: Actor; place: { id: string; line: string } };

/** One row of a sheet, to be mended or left out. */
export async function ImportLinePage({ actor, place }: Props) {
  const line = countIn(place, "line") ?? notFound();
  const [found, t, locale] = await Promise.all([
    orNotFound(getImportRow(actor, requireId(place), line)),
    getTranslations("import"),
    getLocale(),
  ]);
  const { view, match, row } = found;
  if (!isDraft(view.state)) notFound();
  const shown = { id: view.id, rowVersion: view.rowVersion, line };
  const base = importsPath(actor.partnerId !== null);
  const fields = mendedFields(view.kind, row, match).map((one) => ({ ...one, name: columnLabel(one.field, locale) }));
  const crumbs = [
    { label: t("title"), href: base },
    { label: view.fileName, href: `${base}/${view.id}` },
    { label: t("row.title", { line }) },
  ];
  return (
    <>
      <PageHeader title={t("row.title", { line })} lead={t("row.lead")} breadcrumbs={crumbs} />
      <div className="grid gap-6">
        {row.isLeftOut ? <Note tone="plain">{t("row.is-left-out")}</Note> : null}
        <MendForm action={mendRowAction} shown={shown} fields={fields} />
        <LeaveOut action={leaveOutRowAction} shown={shown} isLeftOut={row.isLeftOut} />
      </div>
    </>
  );
}
