import type { Annex } from "@/lib/agreement/document/annex";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import type { AgreementState } from "@/lib/agreement/life/state";
import { addMonths, type Day } from "@/lib/date/day";

/** The expected behaviour, written apart from the code under test: plain objects, no database. */
export type ModelDocument = {
  id: string;
  kind: AgreementKind;
  state: AgreementState;
  version: string;
  annexes: Annex[];
  /** The documents in force when it was offered: it can be signed while they are the same. */
  ground: string;
};
export type ModelCompany = { wanted: Annex[]; documents: ModelDocument[]; endsOn: Day | null };
export type Model = { companies: ModelCompany[]; day: Day; published: "2019-10" | "2020-03" };

const open: AgreementState[] = ["offered", "partner-signed", "countersigned", "sealing"];
const isText = ({ kind }: ModelDocument): boolean => kind === "full" || kind === "version";

export const openOf = (company: ModelCompany): ModelDocument | undefined =>
  company.documents.find(({ state }) => open.includes(state));
export const inForceOf = (company: ModelCompany): ModelDocument[] =>
  company.documents.filter(({ state }) => state === "in-force");
const frameworkOf = (company: ModelCompany): ModelDocument | undefined => inForceOf(company).find(isText);

const heldBy = (company: ModelCompany): Annex[] => inForceOf(company).flatMap(({ annexes }) => annexes);
const sorted = (annexes: Iterable<Annex>): Annex[] => [...new Set(annexes)].sort();

/** A renewal can be signed from thirty days before the end until the day before it. */
const isNearEnd = ({ endsOn }: ModelCompany, day: Day): boolean => {
  if (endsOn === null || day >= endsOn) return false;
  return Date.parse(endsOn) - Date.parse(day) <= 30 * 86_400_000;
};

type Expected = Pick<ModelDocument, "kind" | "version" | "annexes" | "ground">;

/** The document that the company must be offered today, or null. */
export const expectedOffer = (model: Model, company: ModelCompany): Expected | null => {
  const framework = frameworkOf(company);
  const held = heldBy(company);
  const missing = company.wanted.filter((annex) => !held.includes(annex));
  const standing = inForceOf(company).map(({ id }) => id);
  const offer = (kind: AgreementKind, version: string, annexes: Annex[], term = ""): Expected => {
    const all = sorted(annexes);
    return { kind, version, annexes: all, ground: [kind, version, ...all, ...standing, term].join() };
  };
  if (!framework) return offer("full", model.published, company.wanted);
  if (framework.version < model.published) return offer("version", model.published, [...held, ...company.wanted]);
  if (missing.length > 0) return offer("amendment", framework.version, missing);
  return isNearEnd(company, model.day) ? offer("renewal", framework.version, held, company.endsOn ?? "") : null;
};

export const isTimely = (model: Model, company: ModelCompany, document: ModelDocument): boolean =>
  expectedOffer(model, company)?.ground === document.ground;

/** Brings a sealed document into force, with every consequence for the others. */
export const comeIntoForce = (model: Model, company: ModelCompany, document: ModelDocument): void => {
  const standing = inForceOf(company);
  const framework = frameworkOf(company);
  if (document.kind === "full" || (document.kind === "version" && framework)) {
    for (const one of standing) one.state = "superseded";
    company.endsOn = addMonths(model.day, 12);
    document.state = "in-force";
    return;
  }
  document.state = framework ? "in-force" : "terminated";
  const until = addMonths(document.ground.split(",").at(-1) ?? "", 12);
  if (framework && document.kind === "renewal" && company.endsOn && until > company.endsOn) company.endsOn = until;
};

/** Ends a document. A framework ends all others; one being sealed goes on, and ends once it is sealed. */
export const end = (company: ModelCompany, document: ModelDocument): void => {
  document.state = "terminated";
  if (!isText(document)) return;
  for (const one of company.documents) {
    if (one.state === "in-force") one.state = "terminated";
    if (one.state === "offered") one.state = "withdrawn";
    if (one.state === "partner-signed") one.state = "returned";
  }
};

/** The end of a term, as the signed text rules it. */
export const closeModelTerm = (model: Model, company: ModelCompany): "prolonged" | "ended" | null => {
  const framework = frameworkOf(company);
  if (!framework || company.endsOn === null || model.day < company.endsOn) return null;
  const under = openOf(company);
  if (under && under.state !== "offered" && (under.kind === "renewal" || under.kind === "version")) return null;
  if (framework.version === "2020-03") {
    end(company, framework);
    return "ended";
  }
  if (under?.kind === "renewal") under.state = "withdrawn";
  const from = company.endsOn;
  for (let terms = 1; company.endsOn <= model.day; terms += 1) company.endsOn = addMonths(from, 12 * terms);
  return "prolonged";
};
