"use client";

import { LinkedFigure } from "@/components/ui/linked-figure";
import { type State, StateLabel } from "@/components/ui/state-label";
import { FetchedRecords } from "./fetched-records";
import { MeterBar } from "./meter-bar";

type Props = {
  title: string;
  score: string;
  state: State;
  /** The page of the figure, which its number links to. */
  href?: string | undefined;
  /** How much is there; nothing where the amount is hidden. */
  meter?: { have: number; withWaiting?: number; isMet?: boolean } | undefined;
  /** The words that open the records on that page, and the last event of the figures. */
  records?: { open: string; asOf: number } | undefined;
};

/**
 * The line of one requirement. In the browser's hands because of its records, and as a whole, so that a page holds its
 * few values and not its markup twice.
 */
export function MeterLine({ title, score, state, href, meter, records }: Props) {
  return (
    <>
      <div className="row meter-line">
        <p>{title}</p>
        <p className="figures">
          <span className="figure">
            <LinkedFigure href={href}>{score}</LinkedFigure>
          </span>
          <StateLabel state={state} />
        </p>
      </div>
      {meter ? <MeterBar {...meter} /> : null}
      {records && href ? (
        <FetchedRecords href={href} asOf={records.asOf}>
          {records.open}
        </FetchedRecords>
      ) : null}
    </>
  );
}
