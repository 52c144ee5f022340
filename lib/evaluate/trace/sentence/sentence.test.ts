import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import {
  cloud,
  deployment,
  licence,
  sampleCredential,
  sampleFacts,
  samplePerson,
} from "@/lib/evaluate/testing/sample-facts";
import { sentenceSayer } from "@/lib/evaluate/testing/say-sentence";
import { everyNode, nodeOf } from "@/lib/evaluate/trace/selectors";
import type { Reason, Trace, TraceRecord } from "@/lib/evaluate/trace/trace";
import messages from "@/lib/i18n/fr/trace.json";
import type { Locale } from "@/lib/i18n/locale";
import { reasonSentence, recordSentence, scoreOf, windowSentence } from "./sentence";
import { titleOf } from "./title";
import type { SentenceWords } from "./words";

const words = (locale: Locale): SentenceWords => ({ edition: defaultEdition, locale, names: { p1: "Inès Caron" } });

const { trace } = evaluate(
  defaultEdition,
  sampleFacts({
    people: [samplePerson("p1", [sampleCredential("VCP", "NV"), sampleCredential("VSP")])],
    activity: [licence("a1", "2019-11-05", 1_250_050), cloud("a2", "2019-11", 21_599), deployment("a3", "2019-10-20")],
  }),
  "2020-03-01",
);

const nodeAt = (id: string): Trace => nodeOf(trace, id) ?? trace;

test.each([
  ["advanced", "Advanced Partner", "Advanced Partner"],
  ["master-network-virtualization", "Virtualisation des réseaux", "Network Virtualization"],
  ["master-network-virtualization/vcp", "Cinq VCP, filière NV", "Five VCP in track NV"],
  ["master-network-virtualization/vcp/vcap", "Dont deux VCAP, filière NV", "Of whom two VCAP in track NV"],
  ["hybrid-cloud/vcp", "Deux VCP, filière DCV ou CMA", "Two VCP in track DCV or CMA"],
  ["hybrid-cloud/vsp", "Un VSP (commercial)", "One VSP (sales)"],
  ["hybrid-cloud/vtsp", "Un VTSP (avant-vente)", "One VTSP (pre-sales)"],
  ["advanced/agreement", "Contrat unique en vigueur", "Single agreement in force"],
  ["partner/solution-competencies", "Une compétence solution", "One solution competency"],
  ["advanced/solution-competencies", "Deux compétences solutions", "Two solution competencies"],
  ["principal/master-competencies", "Une compétence services master", "One master services competency"],
  ["advanced/activity", "Au moins l’un de ces seuils", "Any one of these thresholds"],
  [
    "advanced/activity/licence-revenue",
    "100\u202f000\u00a0€ de chiffre d’affaires de licences sur douze mois",
    "€100,000 of licence revenue over twelve months",
  ],
  [
    "advanced/activity/cloud-service",
    "1\u202f800 points de services cloud par mois, en moyenne sur douze mois",
    "1,800 points of cloud services a month, on average over twelve months",
  ],
  [
    "advanced/activity/deployment",
    "Cinq déploiements confirmés par le client sur douze mois",
    "Five deployments confirmed by the customer over twelve months",
  ],
])("%s reads like the article: %s", (id, french, english) => {
  expect(sentenceSayer("fr")(titleOf(nodeAt(id), words("fr")))).toBe(french);
  expect(sentenceSayer("en")(titleOf(nodeAt(id), words("en")))).toBe(english);
});

test.each([
  ["master-network-virtualization/vcp", "1 personne sur 5", "1 of 5 people"],
  ["hybrid-cloud/vcp", "0 personne sur 2", "0 of 2 people"],
  ["hybrid-cloud", "1 condition remplie sur 3", "1 of 3 conditions met"],
  ["advanced/agreement", "En vigueur", "In force"],
  ["advanced/solution-competencies", "0 compétence sur 2", "0 of 2 competencies"],
  ["advanced/activity/licence-revenue", "12\u202f500,50\u00a0€ sur 100\u202f000\u00a0€", "€12,500.50 of €100,000"],
  ["advanced/activity/cloud-service", "1\u202f799 points par mois sur 1\u202f800", "1,799 of 1,800 points a month"],
  ["advanced/activity/deployment", "1 déploiement sur 5", "1 of 5 deployments"],
])("the score of %s is %s", (id, french, english) => {
  expect(sentenceSayer("fr")(scoreOf(nodeAt(id), words("fr")))).toBe(french);
  expect(sentenceSayer("en")(scoreOf(nodeAt(id), words("en")))).toBe(english);
});

const reasons: [Reason, string, string][] = [
  [{ code: "not-verified" }, "En attente d’examen", "Declared, waiting for review"],
  [{ code: "rejected" }, "Refus de l’examinateur", "Rejected by the reviewer"],
  [
    { code: "not-earned-yet", on: "2020-04-01" },
    "Obtention le 1er avril 2020 seulement",
    "Earned on 1 April 2020 only",
  ],
  [
    { code: "expired", on: "2020-02-02" },
    "N’était valable que jusqu’au 1er février 2020 inclus",
    "Valid through 1 February 2020 only",
  ],
  [
    { code: "not-yet-employed", on: "2020-04-02", person: "p1" },
    "Inès Caron n’entre dans la société que le 2 avril 2020",
    "Inès Caron joins the company on 2 April 2020 only",
  ],
  [
    { code: "left-company", on: "2020-01-02", person: "p9" },
    "p9 n’était dans la société que jusqu’au 1er janvier 2020 inclus",
    "p9 was with the company through 1 January 2020 only",
  ],
  [
    { code: "wrong-type", type: "VCP", needed: "VCAP" },
    "C’est un VCP\u202f; il faut un VCAP ou plus",
    "This is a VCP; a VCAP or higher is needed",
  ],
  [
    { code: "wrong-track", track: "DCV", needed: ["DTM", "DW"] },
    "C’est la filière DCV\u202f; il faut DTM ou DW",
    "This is track DCV; DTM or DW is needed",
  ],
  [
    { code: "already-counted", by: "c1", person: "p1" },
    "Inès Caron compte déjà ici par une autre certification",
    "Inès Caron already counts here through another certification",
  ],
  [
    { code: "superseded", by: "c1", person: "p1" },
    "Inès Caron compte déjà ici par la même certification",
    "Inès Caron already counts here through the same certification",
  ],
  [
    { code: "not-among", person: "p1" },
    "Inès Caron ne fait pas partie des personnes qui comptent ci-dessus",
    "Inès Caron is not one of the people who count above",
  ],
  [
    { code: "outside-window", from: "2019-03-02", to: "2020-03-01" },
    "Hors de la période du 2 mars 2019 au 1er mars 2020",
    "Outside the period from 2 March 2019 to 1 March 2020",
  ],
  [
    { code: "outside-window", from: "2019-03", to: "2020-02" },
    "Hors de la période\u202f: mars 2019 – février 2020, mois pleins",
    "Outside the period: March 2019 – February 2020, full months",
  ],
  [
    { code: "month-not-over", month: "2020-03" },
    "Le mois n’est pas fini (mars 2020)\u202f; seuls les mois pleins comptent",
    "The month is not over (March 2020); only full months count",
  ],
  [
    { code: "wrong-currency", currency: "USD", needed: "EUR" },
    "Montant en USD\u202f; le programme compte en EUR",
    "An amount in USD; the programme counts in EUR",
  ],
  [
    { code: "wrong-kind", kind: "master", needed: "solution" },
    "C’est une compétence services master\u202f; il faut ici une compétence solution",
    "This is a master services competency; a solution competency is needed here",
  ],
  [
    { code: "not-held", met: 2, of: 3 },
    "2 conditions remplies sur 3\u202f; la compétence n’est pas encore acquise",
    "2 of 3 conditions met; the competency is not held yet",
  ],
  [
    { code: "not-in-force-yet", on: "2020-04-02" },
    "N’entre en vigueur que le 2 avril 2020",
    "Comes into force on 2 April 2020 only",
  ],
  [
    { code: "wrong-version", version: null, needed: ["7", "8"] },
    "Version –\u202f; il faut 7 ou 8",
    "Version –; 7 or 8 is needed",
  ],
  [{ code: "too-old", months: 18 }, "Obtention il y a plus de 18 mois", "Earned more than 18 months ago"],
  [
    { code: "equivalence-ended", on: "2020-01-02" },
    "Équivalence admise jusqu’au 1er janvier 2020 inclus seulement",
    "Accepted as equivalent through 1 January 2020 only",
  ],
  [
    { code: "fills-another-role", role: "vsp", person: "p1" },
    "Inès Caron tient déjà un autre rôle ici (vsp)",
    "Inès Caron already fills another role here (vsp)",
  ],
  [
    { code: "counted-elsewhere", competency: "hybrid-cloud", person: "p1" },
    "Inès Caron compte déjà pour Cloud hybride",
    "Inès Caron already counts for Hybrid Cloud",
  ],
  [
    { code: "wrong-tag", needed: ["saas"] },
    "N’est pas du genre demandé ici (saas)",
    "Not of the kind needed here (saas)",
  ],
  [{ code: "read-again", by: "a9" }, "Un relevé plus récent le remplace", "A later reading replaces it"],
  [
    { code: "below-level", tier: null, needed: "advanced" },
    "Advanced Partner n’est pas atteint dans ce parcours",
    "Advanced Partner is not reached in this path",
  ],
  [
    { code: "ended", on: "2020-02-02" },
    "N’était en vigueur que jusqu’au 1er février 2020 inclus",
    "In force through 1 February 2020 only",
  ],
];

test.each(reasons)("%j has its sentence", (reason, french, english) => {
  expect(sentenceSayer("fr")(reasonSentence(reason, words("fr")))).toBe(french);
  expect(sentenceSayer("en")(reasonSentence(reason, words("en")))).toBe(english);
});

const ownKinds = (locale: Locale): SentenceWords => {
  const named = { fr: "Étoile", en: "Star" };
  const competencyKinds = [{ kind: "solution" as const, one: named, several: named, source: "assumption" as const }];
  return { ...words(locale), edition: { ...defaultEdition, competencyKinds } };
};

test.each([
  ["fr", "Ceci est\u202f: compétence services master\u202f; il faut ici\u202f: Étoile"],
  ["en", "This is: master services competency; needed here: Star"],
] as const)("a reason names a kind of competencies as its edition does (%s)", (locale, said) => {
  const reason = { code: "wrong-kind", kind: "master", needed: "solution" } as const;
  expect(sentenceSayer(locale)(reasonSentence(reason, ownKinds(locale)))).toBe(said);
});

test("every reason of the messages is one the engine gives", () => {
  const given = reasons
    .flatMap(([reason]) => [words("fr"), ownKinds("fr")].map((spoken) => reasonSentence(reason, spoken)))
    .map(({ key }) => key.replace("reasons.", ""));
  expect(Object.keys(messages.reasons).sort()).toEqual([...new Set(given)].sort());
});

const records: [TraceRecord, string][] = [
  [
    { record: "credential", id: "c1", person: "p1", type: "VCP", track: "NV", on: "2019-02-01", expiresOn: null },
    "VCP NV, obtenu le 1er février 2019",
  ],
  [
    {
      record: "credential",
      id: "c1",
      person: "p1",
      type: "VSP",
      track: null,
      on: "2019-02-01",
      expiresOn: "2021-02-01",
    },
    "VSP, obtenu le 1er février 2019, valable jusqu’au 31 janvier 2021 inclus",
  ],
  [
    { record: "activity", id: "a1", kind: "licence-revenue", on: "2019-11-05", value: -5_000, currency: "USD" },
    "Retour\u202f: -50\u00a0$US, le 5 novembre 2019",
  ],
  [
    { record: "activity", id: "a2", kind: "cloud-service", on: "2019-11", value: 1_900, currency: null },
    "Services cloud\u202f: 1\u202f900 points en novembre 2019",
  ],
  [
    { record: "activity", id: "a3", kind: "deployment", on: "2019-10-20", value: 1, currency: null },
    "Déploiement terminé le 20 octobre 2019",
  ],
  [{ record: "competency", id: "hybrid-cloud", kind: "solution" }, "Cloud hybride"],
  [
    { record: "agreement", id: "agreement", on: "2020-01-15", endsOn: "2021-01-15" },
    "Contrat, en vigueur du 15 janvier 2020 au 14 janvier 2021 inclus",
  ],
];

test.each(records)("%j has a sentence that identifies it", (record, french) => {
  expect(sentenceSayer("fr")(recordSentence(record, words("fr")))).toBe(french);
});

test.each(["fr", "en"] as const)("every node, record and reason of a whole proof has a sentence in %s", (locale) => {
  const say = sentenceSayer(locale);
  for (const node of everyNode(trace)) {
    const sentences = [
      titleOf(node, words(locale)),
      scoreOf(node, words(locale)),
      ...(node.kind === "measure" ? [windowSentence(node.window, words(locale))] : []),
      ...[...node.because, ...node.against.map(({ of }) => of)].map((one) => recordSentence(one, words(locale))),
      ...node.against.map(({ reason }) => reasonSentence(reason, words(locale))),
    ];
    for (const sentence of sentences) expect(say(sentence)).toMatch(/^[^{}]+$/);
  }
});
