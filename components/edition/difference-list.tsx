import { useLocale, useTranslations } from "next-intl";
import type { Edition } from "@/lib/edition/edition";
import type { EditionComparison, EditionDifference } from "@/lib/editor/comparison";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { Trace } from "@/lib/evaluate/trace/trace";

type Props = { from: Edition; to: Edition; comparison: EditionComparison };

const kindOf = ({ before, after }: EditionDifference): "added" | "removed" | "changed" =>
  before === null ? "added" : after === null ? "removed" : "changed";

/** Clause by clause, before and after, under the tier or the competency they belong to. */
export function DifferenceList({ from, to, comparison }: Props) {
  const t = useTranslations("desk.changes");
  const say = useTranslations("trace");
  const locale = useLocale() === "en" ? "en" : "fr";
  const sentence = (node: Trace, edition: Edition): string => {
    const { key, params } = titleOf(node, { edition, locale });
    return say(key as Parameters<typeof say>[0], params);
  };
  const ownerOf = (id: string): string => {
    const [owner] = id.split("/");
    return (
      [to, from].flatMap(({ tiers, competencies }) => [...tiers, ...competencies]).find((one) => one.id === owner)
        ?.name[locale] ??
      owner ??
      ""
    );
  };
  const { clauses, settings } = comparison;
  if (clauses.length + settings.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul className="border-rule border-b">
      {clauses.map((one) => (
        <li key={one.id} className="grid gap-x-6 gap-y-1 border-rule border-t py-3 sm:grid-cols-[12rem_1fr]">
          <span>
            <span className="font-medium">{ownerOf(one.id)}</span>{" "}
            <span className="text-soft text-sm">{t(`kinds.${kindOf(one)}`)}</span>
          </span>
          <span className="grid gap-0.5">
            {one.before ? <del className="text-soft">{sentence(one.before, from)}</del> : null}
            {one.after ? <ins className="no-underline">{sentence(one.after, to)}</ins> : null}
          </span>
        </li>
      ))}
      {settings.map(({ setting, before, after }) => (
        <li key={setting} className="grid gap-x-6 gap-y-1 border-rule border-t py-3 sm:grid-cols-[12rem_1fr]">
          <span className="font-medium">
            {setting.startsWith("hours/")
              ? t("hours", { what: setting.slice("hours/".length) })
              : t(`settings.${setting}` as "settings.grace-days")}
          </span>
          <span>
            <del className="text-soft">{before ?? "–"}</del> → <ins className="no-underline">{after ?? "–"}</ins>
          </span>
        </li>
      ))}
    </ul>
  );
}
