import { useLocale, useTranslations } from "next-intl";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
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

/** The competencies that the tiers require, master competencies first. */
export function LandingCompetencies({ edition }: { edition: Edition }) {
  const t = useTranslations("landing");
  const of = (kind: Competency["kind"]) => edition.competencies.filter((one) => one.kind === kind);
  const [master, solution] = [of("master"), of("solution")];
  return (
    <section className="grid gap-x-14 gap-y-12 py-14 lg:grid-cols-[2fr_3fr]">
      {master.length > 0 ? (
        <div>
          <h2 className="text-2xl">{t("master-title", { count: master.length })}</h2>
          <ul className="mt-5">
            {master.map((one) => (
              <CompetencyLine key={one.id} competency={one} edition={edition} />
            ))}
          </ul>
        </div>
      ) : null}
      {solution.length > 0 ? (
        <div>
          <h2 className="text-2xl">{t("solution-title", { count: solution.length })}</h2>
          <ul className="mt-5 gap-x-8 sm:columns-2 [&>li]:break-inside-avoid">
            {solution.map((one) => (
              <CompetencyLine key={one.id} competency={one} edition={edition} />
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
