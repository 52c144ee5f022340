import { useTranslations } from "next-intl";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { ClauseChangeView } from "@/components/agreement/text/clause-change-view";
import type { AgreementReading, ReadingLine } from "@/lib/agreement/document/reading";

type Clause = Extract<ReadingLine, { kind: "clause" }>;

function ClauseText({ line }: { line: Clause }) {
  const t = useTranslations("agreement.reading");
  return (
    <div className="mb-4 sm:grid sm:grid-cols-[4rem_1fr] sm:gap-4">
      <span className="text-sm text-soft sm:pt-0.5 sm:text-right" title={`${t("clause")} ${line.sha256}`}>
        {line.number}
      </span>
      <div className="measure">
        <p>{line.text}</p>
        {line.items.length > 0 ? (
          <ul className="mt-2 list-disc pl-5">
            {line.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

function Standing({ line }: { line: Extract<ReadingLine, { kind: "standing" }> }) {
  return (
    <div className="measure border-rule border-t pt-4">
      <p className="mb-2 font-semibold">{line.title}</p>
      <ul className="grid gap-3">
        {line.documents.map(({ label, sha256 }) => (
          <li key={sha256}>
            {label}
            <br />
            <Fingerprint sha256={sha256} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One line of the text, as the PDF prints it. */
export function ReadingLineView({ line }: { line: ReadingLine }) {
  if (line.kind === "clause") return <ClauseText line={line} />;
  if (line.kind === "paragraph") return <p className="measure mb-4">{line.text}</p>;
  if (line.kind === "standing") return <Standing line={line} />;
  if (line.kind === "change") return <ClauseChangeView line={line} />;
  if (line.kind === "article")
    return (
      <h3 id={`article-${line.number}`} className="mt-8 mb-3 scroll-mt-24 text-xl">
        <span className="text-soft">{line.number}</span> {line.title}
      </h3>
    );
  return (
    <h2 id={`part-${line.id}`} className="mt-12 mb-4 scroll-mt-24 border-rule border-t pt-8 text-2xl first:mt-0">
      {line.title}
    </h2>
  );
}

/** The agreement's text, marked with its own language: the same lines as the PDF. */
export function ReadingText({ reading }: { reading: AgreementReading }) {
  return (
    <article lang={reading.language}>
      {reading.specimen === "" ? null : (
        <p className="mb-6 border-risk border-l-2 bg-risk-wash px-4 py-2 text-risk text-sm">{reading.specimen}</p>
      )}
      {reading.lines.map((line) => (
        <ReadingLineView key={`${line.kind}-${line.id}`} line={line} />
      ))}
    </article>
  );
}
