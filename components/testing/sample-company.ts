import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import {
  deployment,
  sampleFacts as factsWith,
  licence,
  sampleCredential,
  samplePerson,
} from "@/lib/evaluate/testing/sample-facts";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import type { Locale } from "@/lib/i18n/locale";

export const sampleDay = "2020-03-01";

export const sampleNames = {
  ana: "Ana Prévost",
  bruno: "Bruno Keller",
  "order-1": "Lafont",
};

/** One person certified twice, the second time still to be reviewed; one accredited; an order and a project. */
export const sampleFacts = factsWith({
  people: [
    samplePerson("ana", [sampleCredential("VCP", "DCV"), sampleCredential("VCP", "NV", { status: "declared" })]),
    samplePerson("bruno", [sampleCredential("VSP"), sampleCredential("VTSP")]),
  ],
  activity: [licence("order-1", "2020-01-10", 2_000_000), deployment("project-1", "2020-02-01")],
});

export const sampleEdition = defaultEdition;
export const sampleEvaluation = evaluate(sampleEdition, sampleFacts, sampleDay);

export const wordsIn = (locale: Locale) => ({ edition: sampleEdition, locale, names: sampleNames });

/** A node of the sample company's proof by its address. */
export const sampleNode = (id: string): Trace => {
  const node = nodeOf(sampleEvaluation.trace, id);
  if (!node) throw new Error(`the sample company's proof has no node ${id}`);
  return node;
};
