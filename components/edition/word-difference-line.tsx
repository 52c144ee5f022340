import { useLocale, useTranslations } from "next-intl";
import { useKindSentences } from "@/components/edition/use-kind-sentences";
import { useWordSentences } from "@/components/edition/use-word-sentences";
import { annexLetter } from "@/lib/agreement/document/annex";
import type { Edition } from "@/lib/edition/edition";
import type { WordDifference } from "@/lib/editor/comparison";
import { type Locale, locales } from "@/lib/i18n/locale";
import { localName, nameById } from "@/lib/i18n/names";
import { modelsIn } from "@/lib/partner/models";

type Said = (edition: Edition, word: string, language: Locale) => string[];

/** What one side says of a word: its names in a language, and how it counts or is declared. */
const useSaid = (): Record<WordDifference["list"], Said> => {
  const t = useTranslations("edition.activity");
  const [ofCredential, ofKind] = [useWordSentences(), useKindSentences()];
  return {
    tracks: ({ tracks }, word, language) => [nameById(tracks, word, language)],
    "competency-kinds": ({ competencyKinds = [] }, word, language) =>
      competencyKinds
        .filter(({ kind }) => kind === word)
        .flatMap(({ one, several }) => [localName(one, language), localName(several, language)]),
    credentials: (edition, word, language) => {
      const { name } = edition.credentials.find(({ type }) => type === word) ?? {};
      return [localName(name, language), ...ofCredential(edition, word, language)];
    },
    measures: ({ measures }, word, language) =>
      measures
        .filter(({ kind }) => kind === word)
        .flatMap((measure) => {
          const { help } = measure.declared ?? {};
          return [
            localName(measure.name, language),
            ...ofKind(measure, language),
            ...(help ? [localName(help, language)] : []),
          ];
        }),
    "business-models": (edition, word, language) =>
      modelsIn(edition)
        .filter(({ id }) => id === word)
        .flatMap(({ name, annex }) => [
          localName(name, language),
          annex ? t("annex", { letter: annexLetter[annex] }) : t("no-annex"),
        ]),
  };
};

/** The lists whose words are no names that people use. */
const named: readonly WordDifference["list"][] = ["measures", "business-models"];

type Props = { one: WordDifference; from: Edition; to: Edition };

/**
 * A word that is added, removed or said otherwise, with what each side says. Where both read the same in the reader's
 * language, they are shown in the language in which they differ.
 */
export function WordDifferenceLine({ one, from, to }: Props) {
  const t = useTranslations("terms.changes");
  const lists = useTranslations("edition.changes");
  const locale = useLocale();
  const said = useSaid()[one.list];
  const say = (edition: Edition, language: Locale): string => said(edition, one.word, language).join(" · ");
  const isSame = (language: Locale): boolean => one.before && one.after && say(from, language) === say(to, language);
  const language = [locale, ...locales].find((other) => !isSame(other)) ?? locale;
  const [name = one.word] = said(one.after ? to : from, one.word, locale);
  const kind = one.before ? (one.after ? "changed" : "removed") : "added";
  return (
    <li className="grid gap-x-6 gap-y-1 border-rule border-t py-3 sm:grid-cols-[12rem_1fr]">
      <span>
        <span className="font-medium">
          {lists(`words.${one.list}`, { word: named.includes(one.list) ? name : one.word })}
        </span>{" "}
        <span className="text-soft text-sm">{t(kind)}</span>
      </span>
      <span className="grid gap-0.5">
        {one.before ? <del className="text-soft">{say(from, language)}</del> : null}
        {one.after ? <ins className="no-underline">{say(to, language)}</ins> : null}
      </span>
    </li>
  );
}
