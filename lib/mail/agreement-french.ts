import type { NewsFacts, NewsTexts } from "@/lib/mail/agreement";

const closed =
  (subject: (facts: NewsFacts) => string, what: (facts: NewsFacts) => string, next: string) => (facts: NewsFacts) => ({
    subject: subject(facts),
    paragraphs: [
      what(facts),
      `Motif indiqué : ${facts.reason}`,
      "Tous les textes et leurs empreintes sont conservés.",
      next,
    ],
    label: "Ouvrir le contrat",
  });

const again = "Vous pouvez préparer une nouvelle proposition à tout moment.";

type Offer = { subject: (company: string) => string; what: (company: string, vendor: string) => string };
const stays = "Ce qui est en vigueur le reste entre-temps.";

const offers: Record<NewsFacts["document"], Offer> = {
  full: {
    subject: (company) => `Le contrat de ${company} est prêt à être lu et signé`,
    what: (company, vendor) =>
      `${vendor} propose à ${company} le contrat unique du programme, avec les annexes de ses métiers.`,
  },
  version: {
    subject: (company) => `Une nouvelle version du contrat de ${company} est prête à être lue et signée`,
    what: (_, vendor) =>
      `${vendor} vous présente une nouvelle version du contrat. Seules les clauses modifiées appellent une signature ; elles sont montrées d'abord, mot pour mot. ${stays}`,
  },
  amendment: {
    subject: (company) => `Une annexe au contrat de ${company} est prête à être lue et signée`,
    what: (company) => `Elle ajoute au contrat ce qu'appellent les métiers de ${company}. ${stays}`,
  },
  renewal: {
    subject: (company) => `Le renouvellement du contrat de ${company} est prêt à être signé`,
    what: () => `Le terme en cours s'achève. Rien ne change que le terme : une signature le renouvelle. ${stays}`,
  },
};

const inForce: Record<NewsFacts["document"], (company: string) => string> = {
  full: (company) => `Le contrat de ${company} est en vigueur`,
  version: (company) => `La nouvelle version du contrat de ${company} est en vigueur`,
  amendment: (company) => `L'annexe ajoutée au contrat de ${company} est en vigueur`,
  renewal: (company) => `Le contrat de ${company} est renouvelé`,
};

export const french: NewsTexts = {
  offered: {
    partner: ({ company, vendor, until, document }) => ({
      subject: offers[document].subject(company),
      paragraphs: [
        offers[document].what(company, vendor),
        `Il se lit en français et en anglais, à l'écran ou en PDF. La proposition reste ouverte jusqu'au ${until}.`,
        "Seule une personne ayant le rôle de signataire et un mandat en vigueur peut signer, après s'être connectée.",
      ],
      label: "Lire le contrat",
    }),
    vendor: null,
  },
  reminded: {
    partner: ({ company, until }) => ({
      subject: `Le contrat de ${company} attend toujours une signature`,
      paragraphs: [
        `La proposition reste ouverte jusqu'au ${until}. Passé cette date, il faudra en préparer une nouvelle.`,
      ],
      label: "Lire le contrat",
    }),
    vendor: null,
  },
  expired: {
    partner: ({ company, until }) => ({
      subject: `La proposition de contrat de ${company} a expiré`,
      paragraphs: [`Elle était ouverte jusqu'au ${until}. Rien n'a été signé et les textes sont conservés.`, again],
      label: "Préparer une nouvelle proposition",
    }),
    vendor: null,
  },
  signed: {
    partner: ({ company, vendor, by }) => ({
      subject: `Le contrat de ${company} est signé de votre côté`,
      paragraphs: [
        `${by} a signé le contrat au nom de ${company}.`,
        `Si ce n'était pas prévu, répondez sans attendre à ${vendor} : le contrat n'est pas encore contresigné.`,
        "La contresignature est la prochaine étape ; vous serez prévenus.",
      ],
      label: "Suivre le contrat",
    }),
    vendor: ({ company, by }) => ({
      subject: `${company} a signé : contrat à contresigner`,
      paragraphs: [
        `${by} a signé le contrat au nom de ${company}. Vérifiez son mandat et le document, puis contresignez.`,
      ],
      label: "Ouvrir le dossier",
    }),
  },
  declined: {
    partner: closed(
      ({ company }) => `Contrat de la société ${company} refusé`,
      ({ company, by }) => `${by} a refusé le contrat au nom de ${company}.`,
      again,
    ),
    vendor: closed(
      ({ company }) => `${company} a refusé le contrat`,
      ({ company, by }) => `${by} a refusé le contrat au nom de ${company}.`,
      "",
    ),
  },
  withdrawn: {
    partner: closed(
      ({ company }) => `Proposition de contrat de ${company} retirée`,
      ({ by }) => `${by} a retiré la proposition. Elle ne peut plus être signée.`,
      again,
    ),
    vendor: closed(
      ({ company }) => `Proposition de contrat de ${company} retirée`,
      ({ by }) => `${by} a retiré la proposition. Elle ne peut plus être signée.`,
      "",
    ),
  },
  returned: {
    partner: closed(
      ({ company }) => `Le contrat de ${company} vous est retourné`,
      ({ vendor, by }) => `${by}, pour ${vendor}, n'a pas contresigné et vous retourne le contrat.`,
      "Corrigez ce qui est demandé, puis préparez une nouvelle proposition : elle citera celle-ci.",
    ),
    vendor: closed(
      ({ company }) => `Contrat de la société ${company} retourné`,
      ({ company, by }) => `${by} a retourné le contrat à ${company} sans le contresigner.`,
      "",
    ),
  },
  "declined-by-vendor": {
    partner: closed(
      ({ vendor }) => `${vendor} n'a pas contresigné le contrat`,
      ({ vendor, by }) => `${by}, pour ${vendor}, a refusé de contresigner le contrat. Il n'entre pas en vigueur.`,
      "",
    ),
    vendor: closed(
      ({ company }) => `Contrat de la société ${company} refusé`,
      ({ company, by }) => `${by} a refusé de contresigner le contrat de ${company}.`,
      "",
    ),
  },
  terminated: {
    partner: closed(
      ({ company }) => `Le contrat de ${company} est résilié`,
      ({ vendor, by }) =>
        `${by}, pour ${vendor}, a résilié le contrat. Le niveau du programme en tient compte dès aujourd'hui.`,
      again,
    ),
    vendor: closed(
      ({ company }) => `Contrat de la société ${company} résilié`,
      ({ company, by }) => `${by} a résilié le contrat de ${company}.`,
      "",
    ),
  },
  prolonged: {
    partner: ({ company, until }) => ({
      subject: `Le contrat de ${company} se poursuit pour un nouveau terme`,
      paragraphs: [
        `Son terme est échu sans qu'un renouvellement ait été signé : comme son texte le prévoit, un nouveau terme a commencé, jusqu'au ${until}.`,
      ],
      label: "Ouvrir le contrat",
    }),
    vendor: ({ company, until }) => ({
      subject: `Le contrat de ${company} se poursuit pour un nouveau terme`,
      paragraphs: [
        `Aucun renouvellement n'a été signé : comme le texte le prévoit, un nouveau terme a commencé, jusqu'au ${until}.`,
      ],
      label: "Ouvrir le dossier",
    }),
  },
  ended: {
    partner: ({ company }) => ({
      subject: `Le contrat de ${company} a pris fin`,
      paragraphs: [
        "Son terme est échu sans qu'un renouvellement ait été signé : comme son texte le prévoit, il prend fin aujourd'hui. Le niveau dans le programme en tient compte dès aujourd'hui.",
        again,
      ],
      label: "Ouvrir le contrat",
    }),
    vendor: ({ company }) => ({
      subject: `Le contrat de ${company} a pris fin`,
      paragraphs: [
        "Son terme est échu sans qu'un renouvellement ait été signé : comme le texte le prévoit, il prend fin aujourd'hui.",
      ],
      label: "Ouvrir le dossier",
    }),
  },
  "in-force": {
    partner: ({ company, fingerprint, document }) => ({
      subject: inForce[document](company),
      paragraphs: [
        "Les deux parties ont signé ; le document a été scellé, relu et vérifié. Le fichier scellé et son dossier de preuve sont à télécharger.",
        `Empreinte SHA-256 du fichier scellé : ${fingerprint}`,
        "Signature électronique simple avec dossier de preuve, scellée par l'opérateur du programme ; sans heure indépendante.",
      ],
      label: "Télécharger le contrat scellé",
    }),
    vendor: ({ company, fingerprint, document }) => ({
      subject: inForce[document](company),
      paragraphs: [
        "Le document a été scellé, relu et vérifié.",
        `Empreinte SHA-256 du fichier scellé : ${fingerprint}`,
      ],
      label: "Ouvrir le dossier",
    }),
  },
};
