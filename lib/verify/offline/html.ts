import type { Evidence } from "@/lib/agreement/evidence/schema";
import { formatUtc } from "@/lib/date/utc";
import { type FileReport, makeReport, type ReportFact } from "@/lib/verify/report";
import type { SealVerdict } from "@/lib/verify/verdict";
import type { VerifyWords } from "./words";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escapes text for HTML text and attributes, so that a hostile file cannot add markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? "");

const wordOf = ({ verify }: VerifyWords, key: string): string => {
  const found = key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], verify.words);
  return typeof found === "string" ? found : key;
};

const factHtml = (words: VerifyWords, { is, value }: ReportFact): string => {
  if (is === "instant") return escaped(formatUtc(new Date(value), words.locale, true));
  if (is === "word") return escaped(wordOf(words, value));
  return is === "code" ? `<code>${escaped(value)}</code>` : escaped(value);
};

const labelOf = ({ verify }: VerifyWords, label: string): string =>
  escaped((verify.facts as Record<string, string>)[label] ?? label);

const partHtml = (words: VerifyWords, { title, facts }: FileReport["parts"][number]): string => {
  const lines = facts.map(
    (fact) => `<div><dt>${labelOf(words, fact.label)}</dt><dd>${factHtml(words, fact)}</dd></div>`,
  );
  return `<section><h3>${escaped(words.verify.parts[title])}</h3><dl>${lines.join("")}</dl></section>`;
};

const faultsHtml = ({ verify, faults: sentences }: VerifyWords, faults: FileReport["faults"]): string => {
  if (faults.length === 0) return "";
  const items = faults.map(
    ({ code, meaning }) =>
      `<li data-fault="${code}"><strong>${escaped(sentences[code] ?? code)}</strong> ${escaped(verify.meaning[meaning])}</li>`,
  );
  return `<h3>${escaped(verify.why)}</h3><ul>${items.join("")}</ul>`;
};

const evidenceHtml = ({ verify }: VerifyWords, evidence: Evidence | null): string =>
  evidence
    ? `<details><summary>${escaped(verify.evidence)}</summary><pre>${escaped(JSON.stringify(evidence, null, 2))}</pre></details>`
    : "";

const signs = { valid: "✓", modified: "✕", unknown: "?" };

/** The report about one file as HTML, in the given words, with everything from the file escaped. */
export const reportHtml = (verdict: SealVerdict, words: VerifyWords): string => {
  const report = makeReport(verdict);
  const { verify } = words;
  const answer = `<h2><span aria-hidden="true">${signs[report.answer]}</span> ${escaped(verify.answer[report.answer])}</h2>`;
  const claimed = verdict.valid || report.parts.length === 0 ? "" : `<p class="claimed">${escaped(verify.claimed)}</p>`;
  const parts = report.parts.map((part) => partHtml(words, part)).join("");
  return [
    `<div class="answer ${report.answer}">${answer}<p>${escaped(verify.sentence[report.answer])}</p></div>`,
    faultsHtml(words, report.faults),
    claimed + parts,
    evidenceHtml(words, verdict.evidence),
    `<p class="nature">${escaped(verify.nature)}</p>`,
  ].join("\n");
};
