import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { CircleCheck, TriangleAlert } from "@/components/ui/icons";
import type { EditionView } from "@/db/queries/edition/list";
import type { EditionProblem } from "@/lib/editor/validate";
import { nameById } from "@/lib/i18n/names";

type Props = { edition: EditionView; unsound: EditionProblem[]; failing: string[] };

/** What prevents the announcement: unreachable tiers, contradicting clauses, failing examples. */
export function Readiness({ edition, unsound, failing }: Props) {
  const t = useTranslations("edition.readiness");
  const locale = useLocale();
  const { tiers, competencies } = edition.body;
  const nameOf = (id: string): string => {
    const [owner = ""] = id.split("/");
    return nameById([...tiers, ...competencies], owner, locale);
  };
  const faults = [
    ...unsound.map(({ code, at, by }) => t(`faults.${code}`, { at: nameOf(at), by: by ? nameOf(by) : "" })),
    ...edition.examples.filter(({ id }) => failing.includes(id)).map(({ title }) => t("faults.example", { title })),
  ];
  const isReady = faults.length === 0;
  const Icon = isReady ? CircleCheck : TriangleAlert;
  return (
    <Section title={t("title")}>
      <ul className="grid gap-2">
        {(isReady ? [t("ready", { count: edition.examples.length })] : faults).map((sentence) => (
          <li key={sentence} className={`flex items-baseline gap-2 ${isReady ? "text-met" : "text-danger"}`}>
            <Icon aria-hidden className="size-4 shrink-0 self-center" />
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
