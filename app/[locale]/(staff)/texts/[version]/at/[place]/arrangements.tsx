import { useTranslations } from "next-intl";
import { arrangeTextAction } from "@/app/[locale]/(staff)/texts/[version]/actions";
import { PressForm } from "@/components/form/press-form";
import { Section } from "@/components/layout/section";
import type { TextView } from "@/db/queries/agreement/text/find";
import { annexes, annexLetter } from "@/lib/agreement/document/annex";
import { type DraftText, type Place, placeKey } from "@/lib/agreement/text/draft/draft";
import type { ArrangeText } from "@/lib/agreement/text/draft/schema";

type Arrangement = Exclude<ArrangeText["arrangement"], "add-annex" | "typography">;

/** How many there are beside the place, itself included. */
const fellowsOf = ({ parts }: DraftText, place: Place): number => {
  const part = parts[place[0] ?? -1];
  if (place.length === 3) return part?.articles[place[1] ?? -1]?.clauses.length ?? 0;
  return place.length === 2 ? (part?.articles.length ?? 0) : 0;
};

/** What may be done to the order at a place. */
const arrangementsAt = (text: DraftText, place: Place): Arrangement[] => {
  const [at, count] = [place.at(-1) ?? 0, fellowsOf(text, place)];
  const isFirstFramework = place.length === 1 && text.parts.findIndex(({ id }) => id === "framework") === at;
  return [
    ...(place.length > 1 ? (["add-clause"] as const) : []),
    ...(place.length === 1 || place.length === 2 ? (["add-article"] as const) : []),
    ...(place.length > 1 && at > 0 ? (["up"] as const) : []),
    ...(place.length > 1 && at < count - 1 ? (["down"] as const) : []),
    ...(place.length > 0 && !isFirstFramework ? (["remove"] as const) : []),
  ];
};

/** Adds beside a place, moves it or removes it; for the whole text, adds the annexes that it does not have. */
export function Arrangements({ text, place }: { text: TextView; place: Place }) {
  const t = useTranslations("text.arrange");
  const word = useTranslations("agreement");
  const { body, version, rowVersion } = text;
  const row = { version, rowVersion, place: placeKey(place) };
  const kind = (["text", "part", "article", "clause"] as const)[place.length] ?? "text";
  const missing = place.length === 0 ? annexes.filter((id) => !body.parts.some((part) => part.id === id)) : [];
  const offered = arrangementsAt(body, place);
  if (offered.length + missing.length === 0) return null;
  return (
    <Section title={t("title")} lead={offered.includes("remove") ? t("remove-lead") : undefined}>
      <div className="flex flex-wrap items-start gap-4">
        {offered.map((arrangement) => (
          <PressForm
            key={arrangement}
            action={arrangeTextAction}
            hidden={{ ...row, arrangement }}
            label={t(arrangement === "remove" ? `remove.${kind}` : arrangement)}
            variant={arrangement === "remove" ? "danger" : "secondary"}
          />
        ))}
        {missing.map((annex) => (
          <PressForm
            key={annex}
            action={arrangeTextAction}
            hidden={{ ...row, arrangement: "add-annex", annex }}
            label={t("add-annex", { letter: annexLetter[annex], model: word(`annexes.${annex}`) })}
            variant="secondary"
          />
        ))}
      </div>
    </Section>
  );
}
