import { useLocale, useTranslations } from "next-intl";
import { FormattedDay } from "@/components/format/formatted-day";
import { Link } from "@/components/ui/link";
import { StateLabel } from "@/components/ui/state-label";
import type { Day as CalendarDay } from "@/lib/date/day";
import type { Cause } from "@/lib/forecast/cause";
import { isLoss, type OutlookChange } from "@/lib/forecast/outlook";
import {
  causeSentence,
  changeTitle,
  competencyName,
  type OutlookSentence,
  type OutlookWords,
  remediesOf,
} from "@/lib/forecast/sentence";
import { listFormat } from "@/lib/i18n/intl";
import { sayWithKinds } from "@/lib/i18n/say";

/** Addresses of the records that this reader may open. */
export type RecordAddresses = {
  credential: (id: string) => string;
  person: (id: string) => string;
  activity: (id: string) => string;
  agreement: string | null;
};

type Props = { changes: readonly OutlookChange[]; words: OutlookWords; on: CalendarDay; addresses: RecordAddresses };

const addressOf = (one: Cause, to: RecordAddresses): string | null => {
  if ("kind" in one) return one.id === null ? null : to.activity(one.id);
  if ("type" in one) return to.credential(one.id);
  return "person" in one ? to.person(one.person) : to.agreement;
};

const keyOf = (one: Cause): string => JSON.stringify(one);

/** Says a sentence of lib/forecast; its tests hold that each has its message. */
const useSentence = (): ((sentence: OutlookSentence) => string) =>
  sayWithKinds(useTranslations("outlook"), useTranslations("kinds"));

function CauseLine({ cause, words, addresses }: { cause: Cause; words: OutlookWords; addresses: RecordAddresses }) {
  const said = useSentence()(causeSentence(cause, words));
  const href = addressOf(cause, addresses);
  return (
    <li>
      {href === null ? (
        said
      ) : (
        <Link href={href} className="inline-flex items-center underline underline-offset-4 touch:min-h-11">
          {said}
        </Link>
      )}
    </li>
  );
}

function Competencies({ word, ids, words }: { word: "lost" | "gained"; ids: string[]; words: OutlookWords }) {
  const t = useTranslations("outlook");
  const locale = useLocale();
  if (ids.length === 0) return null;
  const names = listFormat(locale).format(ids.map((id) => competencyName(words, id)));
  return (
    <p className="text-soft">
      <span className="font-medium text-ink">{t(word)}</span> {names}
    </p>
  );
}

function Remedies({ change, words }: { change: OutlookChange; words: OutlookWords }) {
  const t = useTranslations("outlook");
  const say = useSentence();
  const remedies = remediesOf(change, words);
  if (remedies.length === 0) return null;
  return (
    <div className="border-accent border-l-2 pl-4">
      <p className="font-medium text-sm text-soft">{t("prevent")}</p>
      <ul>
        {remedies.map((one) => (
          <li key={JSON.stringify(one)}>{say(one)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The title of a change that keeps the tier already names a single competency: one that is lost before one gained. */
const untold = (change: OutlookChange, word: "lost" | "gained"): string[] => {
  const { move, competenciesLost, competenciesGained } = change;
  const ids = word === "lost" ? competenciesLost : competenciesGained;
  const isInTitle = move === "stay" && ids.length === 1 && (word === "lost") === isLoss(change);
  return isInTitle ? [] : ids;
};

const daysBetween = (from: CalendarDay, to: CalendarDay): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function Change({ change, words, on, addresses }: Omit<Props, "changes"> & { change: OutlookChange }) {
  const t = useTranslations("outlook");
  const say = useSentence();
  const isFall = isLoss(change);
  return (
    <li className="grid gap-x-8 gap-y-2 border-rule border-t py-5 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="flex flex-wrap items-baseline gap-x-3 sm:grid sm:content-start">
        <span className="font-medium">
          <FormattedDay on={change.on} />
        </span>
        <span className="text-soft text-sm">{t("in-days", { days: daysBetween(on, change.on) })}</span>
      </p>
      <div className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h3 className="text-xl">{say(changeTitle(change, words))}</h3>
          <StateLabel state={isFall ? "risk" : "met"} label={t(isFall ? "states.loss" : "states.gain")} />
        </div>
        <ul>
          {change.causes.map((cause) => (
            <CauseLine key={keyOf(cause)} cause={cause} words={words} addresses={addresses} />
          ))}
        </ul>
        <Competencies word="lost" ids={untold(change, "lost")} words={words} />
        <Competencies word="gained" ids={untold(change, "gained")} words={words} />
        <Remedies change={change} words={words} />
      </div>
    </li>
  );
}

/** Each change ahead: its day, what it costs, which records cause it, and what would prevent it. */
export function ChangeList({ changes, ...rest }: Props) {
  return (
    <ol className="border-rule border-b">
      {changes.map((change) => (
        <Change key={change.on} change={change} {...rest} />
      ))}
    </ol>
  );
}
