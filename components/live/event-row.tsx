"use client";

type Props = { sentence: string; number: string; at: string; when: string };

/** The row of one event. In the browser's hands so that a page holds its few values and not its markup twice. */
export function EventRow({ sentence, number, at, when }: Props) {
  return (
    <li className="row">
      <span>{sentence}</span>
      <span className="text-sm text-soft">
        {`${number} · `}
        <time dateTime={at} className="whitespace-nowrap">
          {when}
        </time>
      </span>
    </li>
  );
}
