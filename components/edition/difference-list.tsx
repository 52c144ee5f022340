import { useLocale, useTranslations } from "next-intl";
import { BenefitDifferenceLine } from "@/components/edition/benefit-difference-line";
import { WordDifferenceLine } from "@/components/edition/word-difference-line";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import type { Edition } from "@/lib/edition/edition";
import {
  type CompetencyCount,
  competencyCounts,
  type SharedPeople,
  sharedPeopleRules,
} from "@/lib/edition/shared-people";
import type { EditionComparison, EditionDifference, SettingDifference } from "@/lib/editor/comparison";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { currencyName } from "@/lib/i18n/intl";
import { type Locale, locales } from "@/lib/i18n/locale";
import { nameById } from "@/lib/i18n/names";

type Sides = { from: Edition; to: Edition };

const kindOf = ({ before, after }: { before: object | null; after: object | null }): "added" | "removed" | "changed" =>
  before === null ? "added" : after === null ? "removed" : "changed";

const groups: readonly Trace["kind"][] = ["tier", "competency", "all", "any"];

/** A group with the same title before and after: what changes inside it has its own lines. */
const isSameGroup = (
  { before, after }: EditionDifference,
  titleBefore: string | null,
  titleAfter: string | null,
): boolean => before !== null && after !== null && groups.includes(after.kind) && titleBefore === titleAfter;

const ownerOf = (id: string, { from, to }: Sides, locale: Locale): string => {
  const [owner = ""] = id.split("/");
  const named = [to, from].flatMap(({ tiers, competencies }) => [...tiers, ...competencies]);
  return nameById(named, owner, locale);
};

const row = "grid gap-x-6 gap-y-1 border-rule border-t py-3 sm:grid-cols-[12rem_1fr]";

function ClauseLine({ clause, ...sides }: Sides & { clause: EditionDifference }) {
  const t = useTranslations("terms.changes");
  const locale = useLocale();
  const say = useTraceSentence();
  const { before, after } = clause;
  const titlesIn = (language: Locale) => [
    before && say(titleOf(before, { edition: sides.from, locale: language })),
    after && say(titleOf(after, { edition: sides.to, locale: language })),
  ];
  // Where both read the same in the reader's language, a name may differ in another one.
  const titles = [locale, ...locales].map(titlesIn);
  const [titleBefore = null, titleAfter = null] = titles.find(([was, is]) => was !== is) ?? titles[0] ?? [];
  if (isSameGroup(clause, titleBefore, titleAfter)) return null;
  return (
    <li className={row}>
      <span>
        <span className="font-medium">{ownerOf(clause.id, sides, locale)}</span>{" "}
        <span className="text-soft text-sm">{t(kindOf(clause))}</span>
      </span>
      <span className="grid gap-0.5">
        {titleBefore ? <del className="text-soft">{titleBefore}</del> : null}
        {titleAfter ? <ins className="no-underline">{titleAfter}</ins> : null}
      </span>
    </li>
  );
}

/** What a setting is, in words where it is no number. */
const useSaid = (setting: string): ((value: string | null) => string) => {
  const t = useTranslations("edition.settings.counting");
  const locale = useLocale();
  return (value) => {
    if (value === null) return "–";
    if (setting === "currency") return `${currencyName(value, locale)} (${value})`;
    const [shared, competencies] = [sharedPeopleRules, competencyCounts].map((words) =>
      (words as readonly string[]).includes(value),
    );
    if (setting === "shared-people" && shared) return t(`shared-choices.${value as SharedPeople}`);
    if (setting === "competencies-per-person" && competencies)
      return t(`competencies-choices.${value as CompetencyCount}`);
    return setting === "roles-per-person" ? t("roles-choice", { value }) : value;
  };
};

function SettingLine({ one: { setting, before, after } }: { one: SettingDifference }) {
  const t = useTranslations("edition.changes");
  const said = useSaid(setting);
  return (
    <li className={row}>
      <span className="font-medium">
        {setting.startsWith("hours/")
          ? t("hours", { what: setting.slice("hours/".length) })
          : t(`settings.${setting}` as "settings.grace-days")}
      </span>
      <span>
        <del className="text-soft">{said(before)}</del> → <ins className="no-underline">{said(after)}</ins>
      </span>
    </li>
  );
}

/** The differences between two editions, clause by clause, with the tier or competency each belongs to. */
export function DifferenceList({ from, to, comparison }: Sides & { comparison: EditionComparison }) {
  const t = useTranslations("edition.changes");
  const { clauses, settings, benefits, words } = comparison;
  if (clauses.length + settings.length + benefits.length + words.length === 0)
    return <p className="text-soft">{t("none")}</p>;
  return (
    <ul className="border-rule border-b">
      {clauses.map((clause) => (
        <ClauseLine key={clause.id} clause={clause} from={from} to={to} />
      ))}
      {settings.map((one) => (
        <SettingLine key={one.setting} one={one} />
      ))}
      {words.map((one) => (
        <WordDifferenceLine key={`${one.list}/${one.word}`} one={one} from={from} to={to} />
      ))}
      {benefits.map((one) => (
        <BenefitDifferenceLine key={one.id} one={one} from={from} to={to} />
      ))}
    </ul>
  );
}
