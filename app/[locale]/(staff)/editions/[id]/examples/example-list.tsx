import { useLocale, useTranslations } from "next-intl";
import { CircleCheck, CircleX } from "@/components/ui/icons";
import type { EditionView } from "@/db/queries/edition/list";
import type { Day } from "@/lib/date/day";
import { checkExamples } from "@/lib/editor/example";
import { textOfTeams } from "@/lib/editor/form-values";
import { nameById } from "@/lib/i18n/names";
import { RemoveExampleButton } from "./remove-example-button";

type Props = { edition: EditionView; on: Day; row: { id: string; rowVersion: number } | null };

/** The examples, each with what the rules give it now. */
export function ExampleList({ edition, on, row }: Props) {
  const t = useTranslations("edition.examples");
  const locale = useLocale();
  const { body, examples } = edition;
  const nameOf = (tier: string): string => nameById(body.tiers, tier, locale);
  const checked = new Map(checkExamples(body, examples, on).map((one) => [one.id, one]));
  if (examples.length === 0) return <p className="mb-8 text-soft">{t("none")}</p>;
  return (
    <ul className="mb-8 border-rule border-b">
      {examples.map(({ id, title, teams, expects }) => {
        const { isAsExpected = false, tier = "" } = checked.get(id) ?? {};
        const Icon = isAsExpected ? CircleCheck : CircleX;
        return (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-rule border-t py-3"
          >
            <span className="grid gap-0.5">
              <span className="font-medium">{title}</span>
              <span className="text-soft text-sm">
                {t(expects.is ? "expects" : "expects-not", { people: textOfTeams(teams), tier: nameOf(expects.tier) })}
              </span>
            </span>
            <div className="flex items-center gap-4">
              <span
                className={`inline-flex items-center gap-1.5 font-medium ${isAsExpected ? "text-met" : "text-danger"}`}
              >
                <Icon aria-hidden className="size-4" />
                {t(isAsExpected ? "holds" : "fails", { tier: nameOf(tier) })}
              </span>
              {row ? <RemoveExampleButton row={row} example={id} title={title} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
