import { useLocale, useTranslations } from "next-intl";
import { kindNamed } from "@/lib/edition/competency-kind";
import type { Edition } from "@/lib/edition/edition";
import type { CompetencyKind } from "@/lib/edition/leaf-rule";
import type { Evaluation } from "@/lib/evaluate/evaluate";
import { competenciesOf } from "@/lib/evaluate/trace/selectors";
import { competencyShare } from "@/lib/evaluate/trace/share";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";
import { nameById } from "@/lib/i18n/names";
import { CompetencyLines, type CompetencyState } from "./competency-lines";

type Props = {
  evaluation: Pick<Evaluation, "trace">;
  edition: Edition;
  /** Address of a competency's proof without its id, which is appended. */
  base?: string | undefined;
};

const begun = (node: Trace): boolean => node.children.some((child) => child.have > 0 || begun(child));

const stateOf = (node: Trace): CompetencyState => (node.isMet ? "held" : begun(node) ? "on-the-way" : "not-begun");
const order: CompetencyState[] = ["held", "on-the-way", "not-begun"];

function Kind({
  kind,
  nodes,
  edition,
  base,
}: Omit<Props, "evaluation"> & { kind: CompetencyKind; nodes: TraceOf<"competency">[] }) {
  const t = useTranslations("progress.competencies");
  const locale = useLocale();
  const own = nodes.filter(({ competencyKind }) => competencyKind === kind);
  if (own.length === 0) return null;
  const lines = own
    .map((node) => {
      const [state, name] = [stateOf(node), nameById(edition.competencies, node.competency, locale)];
      const share = Math.round(competencyShare(node) * 1_000) / 1_000;
      return { id: node.id, name, state, ...(state === "on-the-way" && { share }) };
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <div>
      <h3 className="text-lg">{kindNamed(edition, kind, locale)?.several ?? t(kind)}</h3>
      <p className="mb-2 text-soft text-sm">
        {t("summary", { held: own.filter(({ isMet }) => isMet).length, of: own.length })}
      </p>
      <CompetencyLines
        lines={lines}
        words={{ held: t("held"), "on-the-way": t("on-the-way"), "not-begun": t("not-begun") }}
        base={base}
        look={`border-rule border-b ${kind === "solution" ? "gap-x-10 md:columns-2 [&>li]:break-inside-avoid" : ""}`}
      />
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
