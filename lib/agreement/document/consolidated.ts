import { annexes } from "@/lib/agreement/document/annex";
import type { DocumentInForce } from "@/lib/agreement/document/instrument";
import { isFramework } from "@/lib/agreement/document/kind";
import { composeReading, type ReadingLine } from "@/lib/agreement/document/reading";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { templateByVersion } from "@/lib/agreement/text/template";

/** A line and the sealed document that it was signed in. */
export type SourcedLine = { line: ReadingLine; source: DocumentInForce };

type ConsolidatedAgreement = { title: string; specimen: string; lines: SourcedLine[] };

const orderOf = ({ id }: { id: string }): number => (annexes as readonly string[]).indexOf(id);

const linesIn = (source: DocumentInForce, language: AgreementLanguage): SourcedLine[] => {
  const { lines } = composeReading(templateByVersion(source.templateVersion), language, source.annexes);
  const isOwn = (line: ReadingLine): boolean => line.kind === "part" && line.letter !== null;
  const first = isFramework(source.kind) ? 0 : lines.findIndex(isOwn);
  return first < 0 ? [] : lines.slice(first).map((line) => ({ line, source }));
};

/**
 * The agreement in force today as one text: the framework and every annex, each line with its sealed document. For
 * reading only: the sealed documents are binding. Null where nothing is in force.
 */
export const consolidateAgreement = (
  standing: readonly DocumentInForce[],
  language: AgreementLanguage,
): ConsolidatedAgreement | null => {
  const [framework] = standing;
  if (!framework) return null;
  const template = templateByVersion(framework.templateVersion);
  const parts = standing
    .filter(({ kind }) => kind !== "renewal")
    .flatMap((source) => partsIn(linesIn(source, language)))
    .sort((a, b) => orderOf(a) - orderOf(b));
  return {
    title: template.title[language],
    specimen: template.specimen[language],
    lines: parts.flatMap(({ lines }) => lines),
  };
};

const partsIn = (lines: readonly SourcedLine[]): { id: string; lines: SourcedLine[] }[] => {
  const parts: { id: string; lines: SourcedLine[] }[] = [];
  for (const one of lines) {
    if (one.line.kind === "part") parts.push({ id: one.line.id, lines: [] });
    parts.at(-1)?.lines.push(one);
  }
  return parts;
};
