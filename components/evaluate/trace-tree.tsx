import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkedFigure } from "@/components/ui/linked-figure";
import { Pagination } from "@/components/ui/pagination";
import { StateLabel } from "@/components/ui/state-label";
import type { LeftOutRecords, PageOfRecords } from "@/lib/answer/trimmed";
import { scoreOf, windowSentence } from "@/lib/evaluate/trace/sentence/sentence";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { SentenceWords } from "@/lib/evaluate/trace/sentence/words";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { MoreRecords } from "./more-records";
import { type RecordHref, RecordList } from "./record-list";
import { requirementState } from "./requirement-state";
import { useTraceSentence } from "./use-trace-sentence";

type Props = {
  node: Trace;
  words: SentenceWords;
  concealed?: readonly string[];
  hrefOf?: RecordHref | undefined;
  /** The address of a node's own page: its figure links there. */
  nodeHref?: ((node: Trace) => string) | undefined;
  /** How many records of a node are not in this proof. */
  leftOut?: LeftOutRecords | undefined;
  /** The page of the root's records that is shown, and the address of another. */
  paged?: { page: PageOfRecords; hrefOf: (from: number) => string } | undefined;
};

/** The source of a rule: the article, a public source, or this installation. */
function Origin({ source }: { source: Trace["source"] }) {
  const t = useTranslations("trace.sources");
  return source === null ? null : <span className="text-soft text-sm italic">{t(source)}</span>;
}

const none = { because: 0, against: 0 };

/** The pages before and after this one of the root's records. */
function Pages({ page, hrefOf }: NonNullable<Props["paged"]>) {
  const { from, to, before, next } = page;
  const t = useTranslations("progress.meter");
  return (
    <>
      <p className="pt-4 text-sm text-soft">{t("page", { from: from + 1, to })}</p>
      <Pagination
        first={before !== null && before > 0 ? hrefOf(0) : undefined}
        previous={before === null ? undefined : hrefOf(before)}
        next={next === null ? undefined : hrefOf(next)}
        isOldestFirst
      />
    </>
  );
}

/** Who goes from page to page does not open each of them. */
const isOnPages = (paged: Props["paged"]): boolean =>
  paged !== undefined && (paged.page.before !== null || paged.page.next !== null);

function Records({ node, isRoot, ...rest }: Props & { isRoot: boolean }) {
  const { words, concealed = [], hrefOf, nodeHref, leftOut = {}, paged } = rest;
  const t = useTranslations("progress.meter");
  const say = useTraceSentence();
  const beyond = leftOut[node.id] ?? none;
  const more = beyond.because + beyond.against;
  const count = node.because.length + node.against.length + more;
  const isBare = node.kind === "profile" || node.kind === "constant" || node.children.length > 0;
  if (concealed.includes(node.id) || (count === 0 && isBare)) return null;
  return (
    <Disclosure summary={t("open", { count })} isOpen={isRoot && isOnPages(paged)}>
      <div data-records={isRoot || undefined}>
        {node.kind === "measure" ? (
          <p className="mb-2 text-soft text-sm">{say(windowSentence(node.window, words))}</p>
        ) : null}
        <RecordList node={node} words={words} hrefOf={hrefOf} leftOut={beyond} />
        {isRoot && paged && isOnPages(paged) ? <Pages {...paged} /> : null}
        {!isRoot && more > 0 ? <MoreRecords href={nodeHref?.(node)} count={count} rest={more} /> : null}
      </div>
    </Disclosure>
  );
}

function Node({ node, isRoot = false, ...rest }: Props & { isRoot?: boolean }) {
  const { words, concealed = [], nodeHref } = rest;
  const t = useTranslations("progress.meter");
  const say = useTraceSentence();
  const score = concealed.includes(node.id) ? t("unavailable") : say(scoreOf(node, words));
  return (
    <li className="border-rule border-t py-2.5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <StateLabel state={requirementState(node)} isQuiet />
        <span className="font-semibold">{say(titleOf(node, words))}</span>
        <span className="text-soft tabular-nums">
          <LinkedFigure href={isRoot ? undefined : nodeHref?.(node)}>{score}</LinkedFigure>
        </span>
        <Origin source={node.source} />
      </div>
      <Records node={node} isRoot={isRoot} {...rest} />
      <Branches node={node} {...rest} />
    </li>
  );
}

function Branches({ node, ...rest }: Props) {
  if (node.children.length === 0) return null;
  return (
    <ul className="mt-2 ml-1.5 border-rule border-l pl-4 sm:pl-6">
      {node.children.map((child) => (
        <Node key={child.id} node={child} {...rest} />
      ))}
    </ul>
  );
}

/** The proof below a node: every record says why it counts or does not. */
export function TraceTree(props: Props) {
  return (
    <ul className="border-rule border-b">
      <Node {...props} isRoot />
    </ul>
  );
}
