import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import { isBuiltInKind } from "@/lib/activity/kind";
import type { Edition, Measure } from "@/lib/edition/edition";
import { shapeOf } from "@/lib/edition/vocabulary";
import { kindValues } from "@/lib/editor/activity-values";
import { localName } from "@/lib/i18n/names";
import { DropPartButton } from "./drop-part-button";
import { KindForm } from "./kind-form";

type Row = { id: string; rowVersion: number };
type Props = { edition: Edition; row: Row | null };

/** How a measure is told, and which fields its form asks for. */
function KindSaid({ measure }: { measure: Measure }) {
  const t = useTranslations("edition.activity");
  const locale = useLocale();
  const { declared, kind } = measure;
  const shape = shapeOf(measure) ?? "event";
  const said = [
    t(`shapes.${shape}`),
    ...(declared?.unit ? [t("counted-in", { unit: declared.unit[locale].other })] : []),
    ...(declared
      ? (["customer", "reference", "evidence"] as const).map((field) => t(`said.${field}-${declared[field]}`))
      : [t(isBuiltInKind(kind) ? "built-in" : "not-declared")]),
  ];
  return <span className="text-soft">{said.join(" · ")}</span>;
}

/** The kinds of activity that an edition counts; in a draft, with the forms that add, change and remove its own. */
export function EditionKinds({ edition, row }: Props) {
  const t = useTranslations("edition.activity");
  const locale = useLocale();
  return (
    <Section title={t("kinds")} id="kinds" lead={t("kinds-lead")}>
      {edition.measures.length === 0 ? <p>{t("no-kinds")}</p> : null}
      <ul className="border-rule border-t">
        {edition.measures.map((measure) => {
          const { kind, declared } = measure;
          const name = localName(measure.name, locale);
          return (
            <li key={kind} className="grid gap-1 border-rule border-b py-3">
              <span className="font-medium">{name}</span>
              <KindSaid measure={measure} />
              {row ? (
                <Disclosure summary={t("change", { name })}>
                  <div className="grid gap-4 py-2 pl-4">
                    {declared ? <KindForm key={row.rowVersion} row={row} values={kindValues(edition, kind)} /> : null}
                    <DropPartButton row={row} list="measures" word={kind} name={name} />
                  </div>
                </Disclosure>
              ) : null}
            </li>
          );
        })}
      </ul>
      {row ? (
        <Disclosure summary={t("add-kind")}>
          <div className="py-2 pl-4">
            <KindForm key={row.rowVersion} row={row} values={kindValues(edition, "")} />
          </div>
        </Disclosure>
      ) : null}
    </Section>
  );
}
