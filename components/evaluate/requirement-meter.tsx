import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkedFigure } from "@/components/ui/linked-figure";
import { type State, StateLabel } from "@/components/ui/state-label";
import { scoreOf, windowSentence } from "@/lib/evaluate/trace/sentence/sentence";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { SentenceWords } from "@/lib/evaluate/trace/sentence/words";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { MeterBar } from "./meter-bar";
import { type RecordHref, RecordList } from "./record-list";
import { requirementShares, requirementState } from "./requirement-state";
import { useTraceSentence } from "./use-trace-sentence";

type Props = {
  node: Trace;
  words: SentenceWords;
  /** Ids of nodes whose amounts this reader may not see. */
  concealed?: readonly string[];
  hrefOf?: RecordHref | undefined;
  /** The address of a node's own page: its figure links there. */
  nodeHref?: ((node: Trace) => string) | undefined;
  /** Replaces the state from the proof: `risk` where a met requirement will be lost. */
  state?: State | undefined;
};

const isGroup = ({ kind }: Trace): boolean => kind === "all" || kind === "any" || kind === "at-least";

function Children({ node, ...rest }: Props) {
  if (node.children.length === 0) return null;
  return (
    <div className="mt-1 grid gap-4 border-rule border-l pl-4 sm:pl-6">
      {node.children.map((child) => (
        <RequirementMeter key={child.id} {...rest} node={child} state={undefined} />
      ))}
    </div>
  );
}

function Group(props: Props) {
  const say = useTraceSentence();
  const { node, words } = props;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="text-lg">{say(titleOf(node, words))}</p>
        <StateLabel state={props.state ?? requirementState(node)} />
      </div>
      <Children {...props} />
    </div>
  );
}

/** A requirement in the words of the rules: how much of it is met, and from which records. */
export function RequirementMeter(props: Props) {
  const t = useTranslations("progress.meter");
  const say = useTraceSentence();
  const { node, words, concealed = [], hrefOf, nodeHref } = props;
  if (isGroup(node)) return <Group {...props} />;
  const isConcealed = concealed.includes(node.id);
  const records = node.because.length + node.against.length;
  const hasRecords = !isConcealed && node.kind !== "agreement" && (records > 0 || node.children.length === 0);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
        <p className="text-lg">{say(titleOf(node, words))}</p>
        <p className="flex flex-wrap items-baseline gap-x-4">
          <span className="figure text-lg">
            <LinkedFigure href={nodeHref?.(node)}>
              {isConcealed ? t("unavailable") : say(scoreOf(node, words))}
            </LinkedFigure>
          </span>
          <StateLabel state={props.state ?? requirementState(node)} />
        </p>
      </div>
      {isConcealed ? null : <MeterBar {...requirementShares(node)} isMet={node.isMet} />}
      {hasRecords ? (
        <Disclosure summary={t("open", { count: records })}>
          {node.kind === "measure" ? (
            <p className="mb-2 text-sm text-soft">{say(windowSentence(node.window, words))}</p>
          ) : null}
          <RecordList node={node} words={words} hrefOf={hrefOf} />
        </Disclosure>
      ) : null}
      <Children {...props} />
    </div>
  );
}
