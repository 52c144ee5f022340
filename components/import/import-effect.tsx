import { useLocale, useTranslations } from "next-intl";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { FactList } from "@/components/ui/fact-list";
import type { ChangedRequirement, ImportAnswer } from "@/lib/answer/import";
import type { Edition } from "@/lib/edition/edition";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import { scoreOf } from "@/lib/evaluate/trace/sentence/sentence";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { SentenceWords } from "@/lib/evaluate/trace/sentence/words";
import { nameById } from "@/lib/i18n/names";

type Effect = ImportAnswer & { edition: Edition };

/** What becomes of the tier, in sentences. */
function TierSentences({ effect }: { effect: Effect }) {
  const t = useTranslations("import.effect");
  const locale = useLocale();
  const { edition, now, entered, verified } = effect;
  const tier = (id: string): string => nameById(edition.tiers, id, locale);
  const names = (ids: readonly string[]): string =>
    ids.map((id) => nameById(edition.competencies, id, locale)).join(", ");
  const steps = heightOf(edition, verified.tier) - heightOf(edition, now.tier);
  const gained = verified.competencies.filter((id) => !now.competencies.includes(id));
  const lost = now.competencies.filter((id) => !verified.competencies.includes(id));
  const told = { from: tier(now.tier), to: tier(verified.tier) };
  return (
    <div className="measure mb-4 grid gap-1">
      <p className={steps === 0 ? "" : "font-semibold"}>
        {steps === 0 ? t("same-tier", { tier: told.to }) : t(steps > 0 ? "rises" : "falls", told)}
      </p>
      {entered.tier === now.tier ? null : (
        <p className="text-danger">{t("entered-falls", { from: told.from, to: tier(entered.tier) })}</p>
      )}
      {gained.length > 0 ? <p>{t("gained", { names: names(gained) })}</p> : null}
      {lost.length > 0 ? <p>{t("lost", { names: names(lost) })}</p> : null}
    </div>
  );
}

/** One requirement, from what is had to what would be. */
const useMove = (words: SentenceWords): ((moved: ChangedRequirement) => string) => {
  const t = useTranslations("import.effect");
  const say = useTraceSentence();
  const met = (isMet: boolean): string => t(isMet ? "met" : "not-met");
  return ({ before, after }) =>
    before.isMet === after.isMet
      ? t("before-after", { before: say(scoreOf(before, words)), after: say(scoreOf(after, words)) })
      : t("before-after", {
          before: t("with-state", { score: say(scoreOf(before, words)), state: met(before.isMet) }),
          after: t("with-state", { score: say(scoreOf(after, words)), state: met(after.isMet) }),
        });
};

/** The dry run: what entering the rows, and then verifying them, would change for the company. */
export function ImportEffect({ effect }: { effect: Effect }) {
  const t = useTranslations("import.effect");
  const say = useTraceSentence();
  const locale = useLocale();
  const { edition, requirements } = effect;
  const words: SentenceWords = { edition, locale };
  const moveOf = useMove(words);
  const ownerOf = (id: string): string => nameById([...edition.tiers, ...edition.competencies], id, locale);
  return (
    <>
      <TierSentences effect={effect} />
      {requirements.length === 0 ? (
        <p className="text-soft">{t("no-requirements")}</p>
      ) : (
        <>
          <h3 className="mb-1 font-semibold">{t("requirements")}</h3>
          <FactList
            facts={requirements.map((moved) => ({
              key: moved.after.id,
              label: t("of", { owner: ownerOf(moved.of), requirement: say(titleOf(moved.after, words)) }),
              value: moveOf(moved),
            }))}
          />
        </>
      )}
    </>
  );
}
