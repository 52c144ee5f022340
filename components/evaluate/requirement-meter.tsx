import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { type State, StateLabel } from "@/components/ui/state-label";
import type { LeftOutRecords } from "@/lib/answer/trimmed";
import { scoreOf, windowSentence } from "@/lib/evaluate/trace/sentence/sentence";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { SentenceWords } from "@/lib/evaluate/trace/sentence/words";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { MeterLine } from "./meter-line";
import { MoreRecords } from "./more-records";
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
  /** Fetches the records from the node's own page when they are opened: the last event of the figures. */
  fetched?: { asOf: number } | undefined;
  /** How many records of a node are not in this proof. */
  leftOut?: LeftOutRecords | undefined;
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
      <div className="row">
        <p className="text-lg">{say(titleOf(node, words))}</p>
        <StateLabel state={props.state ?? requirementState(node)} />
      </div>
      <Children {...props} />
    </div>
  );
}

const beyond = ({ node, leftOut }: Props): number => {
  const { because, against } = leftOut?.[node.id] ?? { because: 0, against: 0 };
  return because + against;
};

const recordCount = (props: Props): number => props.node.because.length + props.node.against.length + beyond(props);

/** The records in place, for pages that have no page for each figure. */
function Records(props: Props) {
  const { node, words, hrefOf, nodeHref } = props;
  const rest = beyond(props);
  const t = useTranslations("progress.meter");
  const say = useTraceSentence();
  return (
    <Disclosure summary={t("open", { count: recordCount(props) })}>
      {node.kind === "measure" ? (
        <p className="mb-2 text-sm text-soft">{say(windowSentence(node.window, words))}</p>
      ) : null}
      <RecordList node={node} words={words} hrefOf={hrefOf} leftOut={props.leftOut?.[node.id]} />
      {rest > 0 ? <MoreRecords href={nodeHref?.(node)} count={recordCount(props)} rest={rest} /> : null}
    </Disclosure>
  );
}

/** What a page holds of a node's bar: no more than tells it from the plainest one. */
const meterOf = (node: Trace) => {
  const { have, withWaiting } = requirementShares(node);
  return { have, ...(withWaiting !== have && { withWaiting }), ...(node.isMet && { isMet: true }) };
};

/** A requirement in the words of the rules: how much of it is met, and from which records. */
export function RequirementMeter(props: Props) {
  const t = useTranslations("progress.meter");
  const say = useTraceSentence();
  const { node, words, concealed = [], nodeHref, fetched } = props;
  if (isGroup(node)) return <Group {...props} />;
  const isConcealed = concealed.includes(node.id);
  const count = recordCount(props);
  const hasRecords = !isConcealed && node.kind !== "agreement" && (count > 0 || node.children.length === 0);
  const isFetched = hasRecords && fetched !== undefined && nodeHref !== undefined && count > 0;
  return (
    <div className="grid gap-2">
      <MeterLine
        title={say(titleOf(node, words))}
        score={isConcealed ? t("unavailable") : say(scoreOf(node, words))}
        state={props.state ?? requirementState(node)}
        href={nodeHref?.(node)}
        {...(!isConcealed && { meter: meterOf(node) })}
        {...(isFetched && { records: { open: t("open", { count }), asOf: fetched.asOf } })}
      />
      {hasRecords && !isFetched ? <Records {...props} /> : null}
      <Children {...props} />
    </div>
  );
}
