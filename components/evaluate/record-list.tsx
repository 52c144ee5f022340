import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { VerifiedByBadge } from "@/components/badge/verified-by-badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Check, Minus } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import type { LeftOutRecords } from "@/lib/answer/trimmed";
import { reasonSentence, recordSentence } from "@/lib/evaluate/trace/sentence/sentence";
import type { SentenceWords } from "@/lib/evaluate/trace/sentence/words";
import type { Reason, Trace, TraceRecord } from "@/lib/evaluate/trace/trace";
import { useTraceSentence } from "./use-trace-sentence";

const atFirst = 12;

/** The address of a record's own page, where it has one. */
export type RecordHref = (record: TraceRecord) => string | undefined;

type Props = {
  node: Trace;
  words: SentenceWords;
  hrefOf?: RecordHref | undefined;
  /** How many more there are of each list than the node has here. */
  leftOut?: LeftOutRecords[string] | undefined;
};

const whoseOf = (record: TraceRecord, names: SentenceWords["names"]): string | undefined => {
  if (record.record === "credential") return names?.[record.person] ?? record.person;
  return record.record === "activity" ? names?.[record.id] : undefined;
};

/** What else is said of an activity: that it is a correction, and by whose word it is verified where a customer was asked. */
const notesOn = (record: TraceRecord, { verifiedBy }: SentenceWords): ("correction" | "customer" | "staff")[] => {
  if (record.record !== "activity") return [];
  const who = verifiedBy?.[record.id];
  return [...(record.corrects ? (["correction"] as const) : []), ...(who ? [who] : [])];
};

type LineProps = { record: TraceRecord; reason?: Reason; words: SentenceWords; hrefOf?: RecordHref | undefined };

function Line({ record, reason, words, hrefOf }: LineProps) {
  const say = useTraceSentence();
  const whose = whoseOf(record, words.names);
  const href = hrefOf?.(record);
  const t = useTranslations("progress.meter");
  const byBadge = words.badges?.[record.id];
  const title = say(recordSentence(record, words));
  return (
    <li className="grid grid-cols-[1.25rem_1fr] gap-x-2 py-1">
      {reason ? (
        <Minus aria-hidden className="mt-1 size-4 text-missing" />
      ) : (
        <Check aria-hidden className="mt-1 size-4 text-met" />
      )}
      <span className="min-w-0">
        {whose ? <strong className="font-semibold">{whose} – </strong> : null}
        {href ? (
          <Link href={href} className="name-link">
            {title}
          </Link>
        ) : (
          title
        )}
        {notesOn(record, words).map((note) => (
          <span key={note} className="block text-sm text-soft">
            {t(`notes.${note}`)}
          </span>
        ))}
        {reason ? <span className="block text-sm text-soft">{say(reasonSentence(reason, words))}</span> : null}
        {byBadge ? <VerifiedByBadge {...byBadge} /> : null}
      </span>
    </li>
  );
}

/** Shows the first records; the rest are behind a disclosure. */
function Short({ lines }: { lines: ReactNode[] }) {
  const t = useTranslations("progress.meter");
  const rest = lines.length - atFirst;
  return (
    <>
      <ul>{lines.slice(0, atFirst)}</ul>
      {rest > 0 ? (
        <Disclosure summary={t("rest", { count: rest })}>
          <ul>{lines.slice(atFirst)}</ul>
        </Disclosure>
      ) : null}
    </>
  );
}

/** The records that count towards a requirement and those that do not, each with the reason. */
export function RecordList({ node, words, hrefOf, leftOut = { because: 0, against: 0 } }: Props) {
  const t = useTranslations("progress.meter");
  const { because, against } = node;
  const all = { because: because.length + leftOut.because, against: against.length + leftOut.against };
  if (all.because + all.against === 0) return <p className="text-soft">{t("nothing")}</p>;
  return (
    <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
      {because.length > 0 ? (
        <div>
          <p className="font-medium text-sm text-soft">{t("counts", { count: all.because })}</p>
          <Short
            lines={because.map((record) => <Line key={record.id} record={record} words={words} hrefOf={hrefOf} />)}
          />
        </div>
      ) : null}
      {against.length > 0 ? (
        <div>
          <p className="font-medium text-sm text-soft">{t("against", { count: all.against })}</p>
          <Short
            lines={against.map(({ of, reason }) => (
              <Line key={of.id} record={of} reason={reason} words={words} hrefOf={hrefOf} />
            ))}
          />
        </div>
      ) : null}
    </div>
  );
}
