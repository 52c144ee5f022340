import { useLocale, useTranslations } from "next-intl";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { competencyKinds } from "@/lib/edition/leaf-rule";
import { clausesAsked } from "@/lib/editor/comparison";
import { clauseKindsIn } from "@/lib/editor/schema";
import type { TreeChapter as ChapterOf, TreeClause } from "@/lib/editor/tree";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import { localName } from "@/lib/i18n/names";
import { AddClauseForm } from "./add-clause-form";
import { FigureForm } from "./figure-form";
import { NameForm } from "./name-form";
import { RemoveButton } from "./remove-button";
import { TracksForm } from "./tracks-form";
import { useKindName } from "./use-kind-name";

type Row = { id: string; rowVersion: number };
type Props = { chapter: ChapterOf; edition: Edition; on: Day; row: Row | null; changed: string[] };

function Forms({ clause, row, edition }: { clause: TreeClause; row: Row; edition: Edition }) {
  const t = useTranslations("edition.clause");
  return (
    <Disclosure summary={t("edit")}>
      <div className="grid gap-5 py-2 pl-4">
        {clause.figures.map((figure) => (
          <FigureForm key={`${figure.field} ${row.rowVersion}`} row={row} figure={figure} currency={edition.currency} />
        ))}
        {clause.tracks ? (
          <TracksForm
            key={row.rowVersion}
            row={row}
            path={clause.path}
            tracks={clause.tracks}
            choices={edition.tracks.map(({ id }) => id)}
          />
        ) : null}
        {clause.isRemovable ? <RemoveButton row={row} path={clause.path} /> : null}
      </div>
    </Disclosure>
  );
}

/** A tier or a competency: its requirements in the words of the rules, and the forms that change them. */
export function ChapterSection({ chapter, edition, on, row, changed }: Props) {
  const t = useTranslations("edition");
  const say = useTraceSentence();
  const locale = useLocale();
  const asked = clausesAsked(edition, on);
  const nameOfKind = useKindName(edition);
  const whole = chapter.path.slice(0, -1);
  return (
    <Section
      title={
        <>
          {localName(chapter.name, locale)}{" "}
          <span className="font-sans text-base text-soft">
            {chapter.of === "tier" ? t("of.tier") : nameOfKind(chapter.of)}
          </span>
        </>
      }
      id={chapter.id}
    >
      <ul className="grid gap-3">
        {chapter.clauses.map((clause) => {
          const node = asked.get(clause.node);
          return (
            <li key={clause.node} style={{ marginInlineStart: `${clause.depth * 1.5}rem` }} className="grid gap-1">
              <p className="flex flex-wrap items-baseline gap-x-4">
                <span>{node ? say(titleOf(node, { edition, locale })) : clause.node}</span>
                {changed.includes(clause.node) ? (
                  <span className="font-medium text-accent text-sm">{t("clause.changed")}</span>
                ) : null}
              </p>
              {row ? <Forms clause={clause} row={row} edition={edition} /> : null}
            </li>
          );
        })}
      </ul>
      {row ? (
        <div className="mt-4 grid gap-1">
          <Disclosure summary={t("clause.add")}>
            <AddClauseForm
              key={row.rowVersion}
              row={row}
              path={chapter.path}
              types={edition.credentials.map(({ type }) => type)}
              tracks={edition.tracks.map(({ id }) => id)}
              kinds={competencyKinds.map((value) => ({ value, label: nameOfKind(value) }))}
              offered={clauseKindsIn(edition).filter((kind) => kind !== "held" || chapter.of === "tier")}
            />
          </Disclosure>
          <Disclosure summary={t("chapter.change")}>
            <div className="grid gap-5 py-2 pl-4">
              <NameForm key={row.rowVersion} row={row} path={whole} name={chapter.name} />
              <RemoveButton row={row} path={whole} of="remove-chapter" />
            </div>
          </Disclosure>
        </div>
      ) : null}
    </Section>
  );
}
