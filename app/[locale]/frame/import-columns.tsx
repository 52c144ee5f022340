import { getLocale, getTranslations } from "next-intl/server";
import { matchImportAction } from "@/app/[locale]/(partner)/imports/actions";
import { MatchForm } from "@/components/import/match-form";
import { SheetChoice } from "@/components/import/sheet-choice";
import { PageHeader } from "@/components/layout/page-header";
import { Note } from "@/components/ui/note";
import { getImportColumns } from "@/db/queries/import/columns";
import { kindNames } from "@/lib/activity/names";
import type { Actor } from "@/lib/actor";
import { type Query, textIn } from "@/lib/form/query";
import { localName } from "@/lib/i18n/names";
import { importsPath } from "@/lib/import/staged/address";
import { fieldLabels } from "@/lib/import/staged/labels";
import { chosenReading } from "@/lib/import/staged/read";
import { orNotFound, requireId } from "@/lib/server/page";

type Props = { actor: Actor; place: { id: string }; query: Query };

/** Which column of a sheet is which field. */
export async function ImportColumnsPage({ actor, place, query }: Props) {
  const asked = Number(textIn(query, "sheet") ?? Number.NaN);
  const { view, sheet, columns, match, kinds } = await orNotFound(getImportColumns(actor, requireId(place), asked));
  const [t, locale] = await Promise.all([getTranslations("import"), getLocale()]);
  const base = importsPath(actor.partnerId !== null);
  const crumbs = [{ label: t("title"), href: base }, { label: view.fileName }];
  const leftOut = view.sheets[sheet]?.leftOutLines ?? 0;
  const offered = kinds.map((one) => ({ value: one, label: localName(kindNames(one), locale) }));
  return (
    <>
      <PageHeader title={t("columns.title")} lead={t("columns.lead")} breadcrumbs={crumbs} />
      <SheetChoice to={`${base}/${view.id}/columns`} sheets={view.sheets} sheet={sheet} />
      {columns.length === 0 ? (
        <Note tone="danger">{t("columns.no-table")}</Note>
      ) : (
        <MatchForm
          key={sheet}
          {...{ columns, match, given: view.given, kind: view.kind }}
          chosen={{ ...chosenReading(view.reading), invites: view.invites ? "yes" : "" }}
          action={matchImportAction}
          shown={{ id: view.id, rowVersion: view.rowVersion, sheet }}
          names={fieldLabels(locale)}
          kinds={offered}
        />
      )}
      {leftOut > 0 ? <p className="measure mt-6 text-soft">{t("columns.left-out", { count: leftOut })}</p> : null}
    </>
  );
}
