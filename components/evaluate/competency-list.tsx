import { Circle, CircleCheck, Contrast } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Edition } from "@/lib/edition/edition";
import type { CompetencyKind } from "@/lib/edition/leaf-rule";
import type { Evaluation } from "@/lib/evaluate/evaluate";
import { competenciesOf } from "@/lib/evaluate/trace/selectors";
import { competencyShare } from "@/lib/evaluate/trace/share";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";
import { nameById } from "@/lib/i18n/names";
import { MeterBar } from "./meter-bar";

type Props = {
  evaluation: Pick<Evaluation, "trace">;
  edition: Edition;
  /** Address of a competency's proof without its id, which is appended. */
  base?: string | undefined;
};

const begun = (node: Trace): boolean => node.children.some((child) => child.have > 0 || begun(child));

const marks = {
  held: { icon: CircleCheck, ink: "text-met" },
  "on-the-way": { icon: Contrast, ink: "text-accent" },
  "not-begun": { icon: Circle, ink: "text-missing" },
};

function Mark({ word }: { word: keyof typeof marks }) {
  const t = useTranslations("progress.competencies");
  const { icon: Icon, ink } = marks[word];
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap font-medium text-sm ${ink}`}>
      <Icon aria-hidden className="size-4 shrink-0 self-center" strokeWidth={2.25} />
      {t(word)}
    </span>
  );
}

function Line({ node, edition, base }: Omit<Props, "evaluation"> & { node: TraceOf<"competency"> }) {
  const locale = useLocale();
  const name = nameById(edition.competencies, node.competency, locale);
  const isBegun = !node.isMet && begun(node);
  const word = node.isMet ? "held" : isBegun ? "on-the-way" : "not-begun";
  const share = competencyShare(node);
  return (
    <li className="grid gap-1 border-rule border-t py-2">
      <span className="flex items-baseline justify-between gap-4">
        <span className={node.isMet || isBegun ? "font-medium" : "text-soft"}>
          {base ? (
            <Link
              href={`${base}${node.id}`}
              className="text-inherit underline decoration-rule underline-offset-4 hover:decoration-accent"
            >
              {name}
            </Link>
          ) : (
            name
          )}
        </span>
        <Mark word={word} />
      </span>
      {isBegun ? <MeterBar have={share} withWaiting={share} isMet={false} /> : null}
    </li>
  );
}

function Kind({
  kind,
  nodes,
  ...rest
}: Omit<Props, "evaluation"> & { kind: CompetencyKind; nodes: TraceOf<"competency">[] }) {
  const t = useTranslations("progress.competencies");
  const own = nodes.filter(({ competencyKind }) => competencyKind === kind);
  if (own.length === 0) return null;
  const rank = (node: Trace): number => (node.isMet ? 0 : begun(node) ? 1 : 2);
  return (
    <div>
      <h3 className="text-lg">{t(kind)}</h3>
      <p className="mb-2 text-soft text-sm">
        {t("summary", { held: own.filter(({ isMet }) => isMet).length, of: own.length })}
      </p>
      <ul
        className={`border-rule border-b ${kind === "solution" ? "gap-x-10 md:columns-2 [&>li]:break-inside-avoid" : ""}`}
      >
        {[...own]
          .sort((a, b) => rank(a) - rank(b))
          .map((node) => (
            <Line key={node.id} node={node} {...rest} />
          ))}
      </ul>
    </div>
  );
}

/** Every competency of the edition: held, on the way, not begun. */
export function CompetencyList({ evaluation, ...rest }: Props) {
  const nodes = competenciesOf(evaluation.trace);
  return (
    <div className="grid gap-10">
      <Kind kind="master" nodes={nodes} {...rest} />
      <Kind kind="solution" nodes={nodes} {...rest} />
    </div>
  );
}
