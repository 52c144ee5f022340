import { type AgreementArticle, article, clause, say } from "@/lib/agreement/text/clause";

const termination = article("termination", "Fin du contrat", "Ending the agreement", [
  clause(
    "termination.notice",
    "Chaque partie peut résilier le contrat, ou une seule Annexe, à tout moment et par écrit motivé, moyennant un préavis de 90 jours, allongé autant que la durée et l'importance de la relation l'exigent en application de l'article L. 442-1, II, du Code de commerce.",
    "Either party may end the agreement, or a single Annex, at any time by written notice stating its reasons, with a notice period of 90 days, extended as far as the length and weight of the relationship require under article L. 442-1, II, of the French Commercial Code.",
  ),
  clause(
    "termination.breach",
    "En cas de manquement grave non réparé dans les 30 jours d'une mise en demeure, l'autre partie peut résilier sans autre délai. Constituent notamment de tels manquements la déclaration sciemment fausse, la violation de la confidentialité et l'atteinte aux lois visées à l'article {@obligations}.",
    "If a serious breach is not cured within 30 days of formal notice, the other party may end the agreement without further delay. Such breaches include a knowingly false declaration, a breach of confidentiality and an infringement of the laws referred to in article {@obligations}.",
  ),
  clause("termination.effects", "À la fin du contrat :", "When the agreement ends:", [
    say(
      "le Partenaire cesse d'utiliser le signe de son niveau et les marques de l'Éditeur ;",
      "the Partner stops using the badge of its tier and the Vendor's marks;",
    ),
    say(
      "les engagements pris envers les Clients sont menés à leur terme aux conditions de l'Annexe concernée ;",
      "commitments made to Customers are carried through on the terms of the Annex concerned;",
    ),
    say(
      "le Partenaire conserve pendant 12 mois un accès en lecture à ses documents signés et à leurs preuves ;",
      "the Partner keeps read access to its signed documents and their evidence for 12 months;",
    ),
    say(
      "les articles {@confidentiality}, {@data-protection}, {@liability}, {@proof} et {@law} continuent de s'appliquer.",
      "articles {@confidentiality}, {@data-protection}, {@liability}, {@proof} and {@law} continue to apply.",
    ),
  ]),
]);

const proof = article("proof", "Preuve et signature électronique", "Proof and electronic signature", [
  clause(
    "proof.nature",
    "Le contrat est signé par voie électronique. Il s'agit d'une signature électronique simple, assortie d'un dossier de preuve, le document étant scellé par l'Opérateur du Programme. Ce n'est ni une signature ni un cachet qualifiés au sens du règlement (UE) n° 910/2014, et la présomption de fiabilité attachée à ces derniers ne s'y applique pas.",
    "The agreement is signed electronically. This is a simple electronic signature with an evidence file, and the document is sealed by the Programme's Operator. It is neither a qualified signature nor a qualified seal within the meaning of Regulation (EU) No 910/2014, and the presumptions attached to those do not apply to it.",
  ),
  clause(
    "proof.value",
    "En application des articles 25 et 35 de ce règlement, l'effet juridique et la recevabilité en justice de la signature et du cachet ne peuvent être refusés au seul motif de leur forme électronique. Conformément aux articles 1366 et 1367 du Code civil, les parties entendent que le procédé décrit ci-après identifie le signataire, garantisse le lien de la signature avec l'acte et assure l'intégrité de celui-ci.",
    "Under articles 25 and 35 of that regulation, the signature and the seal may not be denied legal effect or admissibility in court solely because they are electronic. In line with articles 1366 and 1367 of the French Civil Code, the parties intend that the process described below identifies the signatory, guarantees the link between the signature and the document, and ensures its integrity.",
  ),
  clause("proof.process", "Le procédé réunit les éléments suivants :", "The process combines the following:", [
    say(
      "le signataire, dont le pouvoir est enregistré et vérifié, lit le document et en voit l'empreinte SHA-256 ;",
      "the signatory, whose authority is recorded and checked, reads the document and sees its SHA-256 fingerprint;",
    ),
    say(
      "il exprime son consentement par des mentions versionnées qu'il coche lui-même, puis s'authentifie de nouveau, au plus 5 minutes avant de signer, par un moyen lié à ce document et à lui seul ;",
      "the signatory consents by ticking versioned statements, then authenticates again, at most 5 minutes before signing, by a means bound to this document and to no other;",
    ),
    say(
      "l'Éditeur contresigne le même document, octet pour octet, par le même procédé ;",
      "the Vendor countersigns the same document, byte for byte, by the same process;",
    ),
    say(
      "un dossier de preuve est constitué dans le même acte et joint au document, que l'Opérateur scelle par un certificat dont il a seul la garde.",
      "an evidence file is made in the same act and attached to the document, which the Operator seals with a certificate that it alone holds.",
    ),
  ]),
  clause(
    "proof.convention",
    "Les parties conviennent, au sens des articles 1356 et 1368 du Code civil, que le document scellé et son dossier de preuve font foi entre elles jusqu'à preuve contraire, que chacune peut librement rapporter. Chacune en reçoit un exemplaire identique, vérifiable par des outils tiers sans recourir au Portail.",
    "The parties agree, within the meaning of articles 1356 and 1368 of the French Civil Code, that the sealed document and its evidence file are proof between them until the contrary is shown, which either may do by any means. Each receives an identical copy, which third-party tools can verify without the Portal.",
  ),
  clause(
    "proof.time",
    "Les heures sont exprimées en temps universel (UTC). Tant que le scellé ne comporte pas d'horodatage d'une autorité tierce, l'heure indiquée est celle de l'horloge de l'Opérateur et vaut comme simple déclaration.",
    "Times are given in Coordinated Universal Time (UTC). As long as the seal carries no timestamp from a third-party authority, the time shown is that of the Operator's clock and counts as a mere statement.",
  ),
]);

const general = article("general", "Dispositions générales", "General provisions", [
  clause(
    "general.notices",
    "Les avis entre les parties sont donnés sur le Portail et confirmés à l'adresse électronique des signataires. Ils prennent effet le premier jour ouvré suivant leur envoi. Une mise en demeure est en outre adressée par lettre recommandée, postale ou électronique.",
    "Notices between the parties are given on the Portal and confirmed to the signatories' e-mail addresses. They take effect on the first business day after they are sent. Formal notice of breach is also sent by registered letter, on paper or electronic.",
  ),
  clause(
    "general.assignment",
    "Aucune partie ne cède le contrat sans l'accord écrit de l'autre, sauf à une société de son groupe ou dans le cadre d'une cession d'ensemble de l'activité, sous réserve d'en avertir l'autre partie. La nullité d'une clause n'affecte pas les autres, et le fait de ne pas exercer un droit n'est pas y renoncer.",
    "Neither party assigns the agreement without the other's written consent, except to a company of its group or as part of the transfer of the whole business, provided that it tells the other party. If a clause is void the others stand, and not exercising a right is not a waiver of it.",
  ),
]);

const law = article("law", "Droit applicable, langue et tribunaux", "Governing law, language and courts", [
  clause(
    "law.governing",
    "Le contrat est régi par le droit français, à l'exclusion de la Convention de Vienne sur la vente internationale de marchandises. Il existe en français et en anglais ; fait foi la version que le Partenaire a choisie et signée.",
    "The agreement is governed by French law, to the exclusion of the Vienna Convention on the international sale of goods. It exists in French and English; the version the Partner chose and signed is the authentic one.",
  ),
  clause(
    "law.courts",
    "Les parties recherchent d'abord une solution amiable, pendant 30 jours à compter de la notification du différend. À défaut, le tribunal de commerce de Paris, ou la juridiction qui lui succède, est seul compétent, sans que cela prive une partie du droit de demander une mesure d'urgence.",
    "The parties first seek an amicable solution for 30 days from notice of the dispute. Failing that, the Paris Commercial Court, or the court that succeeds it, has sole jurisdiction, without depriving either party of its right to seek urgent relief.",
  ),
]);

export const closing: readonly AgreementArticle[] = [termination, proof, general, law];
