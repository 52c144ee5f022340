"use client";

import { Link } from "@/components/ui/link";
import { MeterBar } from "./meter-bar";

const marks = { held: "mark mark-met", "on-the-way": "mark mark-begun", "not-begun": "mark mark-missing" } as const;

export type CompetencyState = keyof typeof marks;
/** `share`: how much of what has begun is there. */
type Line = { id: string; name: string; state: CompetencyState; share?: number };

type Props = {
  lines: Line[];
  words: Record<CompetencyState, string>;
  /** Address of a competency's proof without its id, which is appended. */
  base?: string | undefined;
  look: string;
};

/** A list that a page holds as its values: the markup of twenty lines would be sent twice. */
export function CompetencyLines({ lines, words, base, look }: Props) {
  return (
    <ul className={look}>
      {lines.map(({ id, name, state, share }) => (
        <li key={id} className={state === "not-begun" ? "ruled text-soft" : "ruled font-medium"}>
          {base ? (
            <Link href={`${base}${id}`} className="name-link">
              {name}
            </Link>
          ) : (
            <span>{name}</span>
          )}
          <span className={marks[state]}>{words[state]}</span>
          {share === undefined ? null : <MeterBar have={share} />}
        </li>
      ))}
    </ul>
  );
}
