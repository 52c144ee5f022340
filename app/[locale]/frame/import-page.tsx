import { getTranslations } from "next-intl/server";
import { dropImportAction, enterImportAction, undoImportAction } from "@/app/[locale]/(partner)/imports/actions";
import { ImportBody } from "@/components/import/import-body";
import { ImportOutcome } from "@/components/import/import-outcome";
import { ImportPreview } from "@/components/import/import-preview";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { RefreshWhile } from "@/components/live/refresh-while";
import { getImport, type ImportView, listImportRows } from "@/db/queries/import/view";
import type { Actor } from "@/lib/actor";
import { choiceIn, countIn, type Query } from "@/lib/form/query";
import { importsPath } from "@/lib/import/staged/address";
import { rowWills, toEnter } from "@/lib/import/staged/state";
import { orNotFound, requireId } from "@/lib/server/page";
import { ImportColumnsPage } from "./import-columns";
import { EffectSection } from "./import-effect";

type Props = { actor: Actor; place: { id: string }; query: Query };

/** A company's page hears of each step; the vendor's team asks while something runs. */
function Current({ one, isOfCompany }: { one: ImportView; isOfCompany: boolean }) {
  return isOfCompany ? <LivePage after={one.head} /> : <RefreshWhile isRunning={one.state === "entering"} />;
}

/** One import: what its rows do, or how far it is, or what became of it. */
export async function ImportPage({ actor, place, query }: Props) {
  const one = await orNotFound(getImport(actor, requireId(place)));
  const isOfCompany = actor.partnerId !== null;
  const base = importsPath(isOfCompany);
  const path = `${base}/${one.id}`;
  if (one.state === "matching") return <ImportColumnsPage actor={actor} place={place} query={query} />;
  const filter = { will: choiceIn(query, "rows", rowWills), after: countIn(query, "after") };
  const [list, t] = await Promise.all([listImportRows(actor, one.id, filter), getTranslations("import")]);
  const isReady = one.state === "ready";
  const actions = { enter: enterImportAction, drop: dropImportAction };
  const shown = { id: one.id, rowVersion: one.rowVersion };
  return (
    <>
      <Current one={one} isOfCompany={isOfCompany} />
      <PageHeader
        title={<span translate="no">{one.fileName}</span>}
        lead={isReady ? t("preview.lead", { total: toEnter(one.counts) }) : t(`states.${one.state}`)}
        breadcrumbs={[{ label: t("title"), href: base }, { label: t(`kinds.${one.kind}`) }]}
      />
      {isReady ? (
        <ImportPreview
          {...{ shown, kind: one.kind, counts: one.counts, missingRoom: one.missingRoom, reading: one.reading }}
          {...{ path, actions }}
        />
      ) : (
        <ImportOutcome import={one} undo={undoImportAction} />
      )}
      {isReady ? <EffectSection actor={actor} id={one.id} /> : null}
      <ImportBody import={one} path={path} list={list} filter={filter} />
    </>
  );
}
