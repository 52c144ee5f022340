import {
  type AgreementArticle,
  type AgreementPart,
  type AgreementTemplate,
  sealTemplate,
} from "@/lib/agreement/text/clause";
import { template201910 } from "@/lib/agreement/text/templates/2019-10";
import { addedClauses, changedClauses, removedClauses } from "@/lib/agreement/text/templates/2020-03/changes";

const changed = new Map(changedClauses.map((one) => [one.id, one]));

const revise = (one: AgreementArticle): AgreementArticle => ({
  ...one,
  clauses: [
    ...one.clauses.filter(({ id }) => !removedClauses.includes(id)).map((old) => changed.get(old.id) ?? old),
    ...addedClauses.filter(({ id }) => id.startsWith(`${one.id}.`)),
  ],
});

const revisePart = (part: AgreementPart): AgreementPart => ({ ...part, articles: part.articles.map(revise) });

/**
 * The second version: renewal by signature, an independent time in the seal, a duty to report incidents. It is written as
 * what differs from the first, whose other clauses are the same to the letter. A specimen text. Source: assumption.
 */
export const template202003: AgreementTemplate = sealTemplate({
  version: "2020-03",
  title: template201910.title,
  specimen: template201910.specimen,
  framework: revisePart(template201910.framework),
  annexes: template201910.annexes.map(revisePart),
});
