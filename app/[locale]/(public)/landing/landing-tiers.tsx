import { useLocale, useTranslations } from "next-intl";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import type { Edition } from "@/lib/edition/edition";
import type { Story } from "@/lib/edition/story";
import { evaluate } from "@/lib/evaluate/evaluate";
import { requirementsOf } from "@/lib/evaluate/trace/selectors";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { SentenceWords } from "@/lib/evaluate/trace/sentence/words";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { localName } from "@/lib/i18n/names";

const nobody = { partner: "nobody", businessModels: [], agreement: null, people: [], activity: [] };

function Requirement({ node, words }: { node: Trace; words: SentenceWords }) {
  const say = useTraceSentence();
  const parts = node.kind === "any" || node.kind === "all" || node.kind === "at-least" ? node.children : [];
  return (
    <li className="border-rule border-t py-2.5">
      {say(titleOf(node, words))}
      {parts.length > 0 && (
        <ul className="mt-1 list-disc pl-5 text-soft marker:text-rule">
          {parts.map((part) => (
            <li key={part.id}>{say(titleOf(part, words))}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The tiers to be earned and what each requires, in the words of the edition. */
export function LandingTiers({ edition, story }: { edition: Edition; story: Story | null }) {
  const t = useTranslations("landing");
  const locale = useLocale();
  const words = { edition, locale } as const;
  const { trace } = evaluate(edition, nobody, "2020-01-01");
  const tiers = edition.tiers.slice(1);
  return (
    <section className="bg-wash [box-shadow:0_0_0_100vmax_var(--wash)] [clip-path:inset(0_-100vmax)]">
      <div className="py-14">
        <h2 className="text-3xl">{t("tiers-title", { count: tiers.length })}</h2>
        <p className="measure mt-3 text-soft">{[story?.tiers?.[locale], t("tiers-lead")].filter(Boolean).join(" ")}</p>
        <ol className="mt-10 grid gap-x-10 gap-y-12 md:grid-cols-3">
          {tiers.map((tier, place) => (
            <li
              key={tier.id}
              style={{ marginTop: `calc(${(tiers.length - 1 - place) * 1.6}rem * var(--stairs, 0))` }}
              className="md:[--stairs:1]"
            >
              <h3 className="text-2xl">{localName(tier.name, locale)}</h3>
              <ul className="mt-4 border-rule border-b">
                {requirementsOf(trace, tier.id).map((node) => (
                  <Requirement key={node.id} node={node} words={words} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
