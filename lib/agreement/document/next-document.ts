import type { Annex } from "@/lib/agreement/document/annex";
import { annexesIn, type DocumentInForce, type Instrument } from "@/lib/agreement/document/instrument";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import { isRenewable, termByVersion } from "@/lib/agreement/life/term";
import { isNewerTemplate, templateByVersion } from "@/lib/agreement/text/template";
import { addMonths, type Day } from "@/lib/date/day";

export type OfferSituation = {
  /** Documents in force today, the framework first; empty before the first agreement and after the last. */
  standing: readonly DocumentInForce[];
  /** The day after the last day of the framework's term. */
  endsOn: Day | null;
  /** The annexes that the company's business models need. */
  wanted: readonly Annex[];
  /** The template version of new offers. */
  currentVersion: string;
  today: Day;
};

/** A document that can be offered now: its kind, template version and annexes. */
export type NextDocument = { kind: AgreementKind; templateVersion: string; annexes: Annex[]; act: Instrument };

/** Those of some annexes that a version of the text has: what it does not say is neither offered nor signed. */
const saidIn = (version: string, annexes: readonly Annex[]): Annex[] => {
  const there: readonly string[] = templateByVersion(version).annexes.map(({ id }) => id);
  return annexes.filter((annex) => there.includes(annex));
};

/**
 * The document a company can be offered now, or null: the whole agreement where none is in force; else the current
 * version of the text, where it is newer than the signed one; else missing annexes; else, in the window before the end,
 * a further term. Annexes in force are never dropped but by a text that has them no more, and an older text is never
 * offered.
 */
export const nextDocument = ({
  standing,
  endsOn,
  wanted,
  currentVersion,
  today,
}: OfferSituation): NextDocument | null => {
  const [framework] = standing;
  if (!framework)
    return {
      kind: "full",
      templateVersion: currentVersion,
      annexes: saidIn(currentVersion, wanted),
      act: { kind: "full" },
    };
  const { templateVersion } = framework;
  const held = annexesIn(standing);
  const documents = [...standing];
  if (isNewerTemplate(templateByVersion(currentVersion).version, templateVersion)) {
    const annexes = saidIn(currentVersion, annexesIn([{ annexes: held }, { annexes: wanted }]));
    return {
      ...{ kind: "version", templateVersion: currentVersion, annexes },
      act: { kind: "version", standing: documents },
    };
  }
  const missing = saidIn(templateVersion, wanted).filter((annex) => !held.includes(annex));
  if (missing.length > 0)
    return { kind: "amendment", templateVersion, annexes: missing, act: { kind: "amendment", standing: documents } };
  if (endsOn === null || !isRenewable(templateVersion, endsOn, today)) return null;
  const until = addMonths(endsOn, termByVersion(templateVersion).months);
  const act: Instrument = { kind: "renewal", standing: documents, from: endsOn, until };
  return { kind: "renewal", templateVersion, annexes: held, act };
};
