import { useLocale, useTranslations } from "next-intl";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { kindNamed } from "@/lib/edition/competency-kind";
import type { Competency, Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import { competencyOf } from "@/lib/evaluate/trace/selectors";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import { localName } from "@/lib/i18n/names";

const nobody = { partner: "nobody", businessModels: [], agreement: null, people: [], activity: [] };

function CompetencyLine({ competency, edition }: { competency: Competency; edition: Edition }) {
  const say = useTraceSentence();
  const locale = useLocale();
  const node = competencyOf(evaluate(edition, nobody, "2020-01-01").trace, competency.id);
  const asked = (node?.children ?? []).flatMap((one) => [one, ...one.children]);
  return (
    <li className="border-rule border-t py-3">
      <p className="font-semibold">{localName(competency.name, locale)}</p>
      <p className="text-sm text-soft">{asked.map((one) => say(titleOf(one, { edition, locale }))).join(" · ")}</p>
    </li>
  );
}

/** The title of a kind: how many of it there are, in the edition's words where it has some. */
const useKindTitle = (edition: Edition) => {
  const t = useTranslations("landing");
  const locale = useLocale();
  return (kind: Competency["kind"], count: number): string => {
    const named = kindNamed(edition, kind, locale);
    return named ? t("kind-title", { count, ...named }) : t(`${kind}-title`, { count });
  };
};

/** The competencies that the tiers require, master competencies first. */
export function LandingCompetencies({ edition }: { edition: Edition }) {
  const titleOfKind = useKindTitle(edition);
  const lists = { master: "mt-5", solution: "mt-5 gap-x-8 sm:columns-2 [&>li]:break-inside-avoid" } as const;
  return (
    <section className="grid gap-x-14 gap-y-12 py-14 lg:grid-cols-[2fr_3fr]">
      {(["master", "solution"] as const).map((kind) => {
        const own = edition.competencies.filter((one) => one.kind === kind);
        return own.length > 0 ? (
          <div key={kind}>
            <h2 className="text-2xl">{titleOfKind(kind, own.length)}</h2>
            <ul className={lists[kind]}>
              {own.map((one) => (
                <CompetencyLine key={one.id} competency={one} edition={edition} />
              ))}
            </ul>
          </div>
        ) : null;
      })}
    </section>
  );
}
