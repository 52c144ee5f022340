import { type AgreementArticle, article, clause, say } from "@/lib/agreement/text/clause";

const obligations = article("obligations", "Engagements des parties", "What each party undertakes", [
  clause("obligations.partner", "Le Partenaire s'engage à :", "The Partner undertakes to:", [
    say(
      "tenir à jour sur le Portail les informations relatives à sa société, à ses signataires et à ses membres ;",
      "keep the information about its company, its signatories and its members up to date on the Portal;",
    ),
    say(
      "ne déclarer que des personnes, des certifications et des activités réelles, et conserver pendant 3 ans les pièces qui les établissent ;",
      "declare only real people, credentials and activity, and keep for 3 years the documents that prove them;",
    ),
    say(
      "présenter les Produits loyalement, sans promesse que leur documentation ne soutient pas ;",
      "present the Products fairly, promising nothing that their documentation does not support;",
    ),
    say(
      "respecter les lois applicables à son activité, notamment en matière de concurrence, de lutte contre la corruption, de sanctions et de contrôle des exportations.",
      "comply with the laws that apply to its business, in particular on competition, bribery, sanctions and export control.",
    ),
  ]),
  clause("obligations.vendor", "L'Éditeur s'engage à :", "The Vendor undertakes to:", [
    say(
      "appliquer les règles de l'Édition en vigueur de la même façon à tous les partenaires ;",
      "apply the rules of the Edition in force in the same way to every partner;",
    ),
    say(
      "examiner les déclarations du Partenaire dans un délai raisonnable et motiver tout refus ;",
      "review the Partner's declarations within a reasonable time and give reasons for every refusal;",
    ),
    say(
      "montrer au Partenaire, pour chaque exigence, ce qui a été compté, ce qui ne l'a pas été et pourquoi ;",
      "show the Partner, for each requirement, what was counted, what was not, and why;",
    ),
    say(
      "tenir le Portail accessible, hors opérations de maintenance annoncées, et en préserver la sécurité.",
      "keep the Portal available, announced maintenance excepted, and keep it secure.",
    ),
  ]),
]);

const programme = article("programme", "Règles du Programme et niveaux", "Programme rules and tiers", [
  clause(
    "programme.tiers",
    "Le niveau du Partenaire — Partner, Advanced Partner ou Principal Partner — résulte de la seule application des règles de l'Édition en vigueur aux déclarations vérifiées. Aucun niveau n'est acquis du fait d'un programme antérieur.",
    "The Partner's tier — Partner, Advanced Partner or Principal Partner — follows solely from applying the rules of the Edition in force to verified declarations. No tier is carried over from an earlier programme.",
  ),
  clause(
    "programme.changes",
    "Une promotion prend effet dès que ses conditions sont remplies. Une rétrogradation ne peut intervenir qu'à la revue annuelle, après un délai de grâce de 90 jours dont le Partenaire est averti, et jamais pendant l'examen d'une contestation.",
    "A promotion takes effect as soon as its conditions are met. A demotion may take place only at the yearly review, after a grace period of 90 days of which the Partner is told, and never while a dispute is being examined.",
  ),
  clause(
    "programme.editions",
    "L'Éditeur peut publier une nouvelle Édition moyennant un préavis d'au moins 90 jours. Si une Édition réduit sensiblement les droits du Partenaire, celui-ci peut résilier le contrat sans frais avant sa prise d'effet.",
    "The Vendor may publish a new Edition with at least 90 days' notice. If an Edition materially reduces the Partner's rights, the Partner may end the agreement at no cost before that Edition takes effect.",
  ),
  clause(
    "programme.review",
    "L'Éditeur peut demander les pièces justifiant une déclaration. Le Partenaire répond sous 30 jours. Toute décision peut être contestée sur le Portail ; une personne qui n'a pas pris part à la décision initiale réexamine alors le dossier.",
    "The Vendor may ask for the documents that support a declaration. The Partner answers within 30 days. Any decision may be disputed on the Portal; the file is then reviewed by someone who took no part in the first decision.",
  ),
]);

const fees = article("fees", "Conditions financières", "Fees and payment", [
  clause(
    "fees.principle",
    "La participation au Programme est gratuite. Les prix, remises, redevances et commissions propres à une activité sont fixés par l'Annexe correspondante et par les conditions tarifaires auxquelles elle renvoie.",
    "Taking part in the Programme is free of charge. Prices, discounts, fees and commissions specific to an activity are set by the corresponding Annex and by the price terms it refers to.",
  ),
  clause(
    "fees.late",
    "Sauf stipulation contraire d'une Annexe, les factures sont payables à 30 jours de leur émission, hors taxes et en euros. Tout retard entraîne de plein droit des pénalités égales à 3 fois le taux d'intérêt légal et l'indemnité forfaitaire de recouvrement prévue par le Code de commerce.",
    "Unless an Annex says otherwise, invoices are payable 30 days after they are issued, net of tax and in euros. Late payment carries, without notice, interest at 3 times the French statutory rate and the fixed recovery charge laid down by the French Commercial Code.",
  ),
]);

export const programmeRules: readonly AgreementArticle[] = [obligations, programme, fees];
