import { type AgreementArticle, article, clause } from "@/lib/agreement/text/clause";

const confidentiality = article("confidentiality", "Confidentialité", "Confidentiality", [
  clause(
    "confidentiality.duty",
    "Chaque partie garde secrètes les informations non publiques que l'autre lui communique — notamment prix, chiffres d'affaires, clients, feuilles de route — et ne les utilise que pour l'exécution du contrat. Elle ne les ouvre qu'à ceux de ses salariés et sous-traitants qui en ont besoin et qui sont tenus au même secret.",
    "Each party keeps secret the non-public information it receives from the other — in particular prices, revenue, customers, roadmaps — and uses it only to perform the agreement. It opens it only to those of its employees and subcontractors who need it and are bound to the same secrecy.",
  ),
  clause(
    "confidentiality.limits",
    "Cette obligation dure pendant le contrat et 5 ans après sa fin. Elle ne vise pas ce qui est public sans faute de la partie qui reçoit, ce qu'elle connaissait déjà ou a élaboré seule, ni ce que la loi ou un juge impose de communiquer, l'autre partie en étant alors prévenue si la loi le permet.",
    "This duty lasts for the term of the agreement and 5 years after its end. It does not cover what is public through no fault of the receiving party, what that party already knew or developed alone, or what the law or a court requires to be disclosed, the other party being then told where the law allows.",
  ),
]);

const data = article("data-protection", "Données personnelles", "Data protection", [
  clause(
    "data-protection.roles",
    "Pour les données des personnes déclarées sur le Portail — identité, coordonnées professionnelles, certifications, dates d'emploi — chaque partie agit en responsable de traitement distinct au sens du règlement (UE) 2016/679. Le Partenaire informe ses salariés avant de les déclarer ; l'Éditeur les informe à son tour lors de la déclaration.",
    "For the data of the people declared on the Portal — identity, business contact details, credentials, dates of employment — each party is a separate controller within the meaning of Regulation (EU) 2016/679. The Partner informs its employees before declaring them; the Vendor informs them in turn when they are declared.",
  ),
  clause(
    "data-protection.use",
    "L'Éditeur n'utilise ces données que pour tenir le Programme, vérifier les déclarations, conserver la preuve des actes et respecter la loi. Il ne les vend pas. Elles sont conservées pendant le contrat puis pendant la durée de la prescription applicable. Toute personne peut exercer ses droits depuis le Portail.",
    "The Vendor uses this data only to run the Programme, check declarations, keep proof of acts and comply with the law. It does not sell it. It is kept for the term of the agreement and then for the applicable limitation period. Any person may exercise their rights from the Portal.",
  ),
]);

const brand = article("brand", "Marques et communication", "Brand and communication", [
  clause(
    "brand.licence",
    "L'Éditeur autorise le Partenaire, à titre non exclusif, gratuit et non cessible, à utiliser pendant la durée du contrat le signe de son niveau et les marques des Produits, selon la charte publiée sur le Portail et pour la seule promotion de ses activités liées au Programme.",
    "The Vendor grants the Partner a non-exclusive, free and non-transferable right to use, during the term, the badge of its tier and the Product trade marks, in line with the guidelines published on the Portal and only to promote its activity under the Programme.",
  ),
  clause(
    "brand.accuracy",
    "Le Partenaire n'affiche que le niveau et les compétences qu'il détient à ce jour. Il retire ou corrige ses supports dans les 30 jours d'un changement. L'Éditeur peut citer le Partenaire dans son annuaire public, sauf si celui-ci s'y oppose sur le Portail.",
    "The Partner displays only the tier and competencies it holds at the time. It removes or corrects its materials within 30 days of a change. The Vendor may list the Partner in its public directory unless the Partner objects on the Portal.",
  ),
  clause(
    "brand.ownership",
    "Aucune stipulation du contrat ne transfère de droit de propriété intellectuelle. L'Éditeur conserve tous les droits sur les Produits, leur documentation et ses marques ; le Partenaire, sur ses méthodes, ses développements et ses propres signes.",
    "Nothing in the agreement transfers intellectual property. The Vendor keeps every right in the Products, their documentation and its marks; the Partner, in its methods, its developments and its own signs.",
  ),
]);

const liability = article("liability", "Responsabilité", "Liability", [
  clause(
    "liability.scope",
    "Chaque partie répond des dommages directs et prévisibles causés par son manquement. Elle ne répond pas du gain manqué, de la perte de clientèle ni de l'atteinte à l'image qui n'en seraient que la suite indirecte.",
    "Each party is liable for the direct and foreseeable damage caused by its breach. It is not liable for lost profit, lost customers or harm to reputation that are only its indirect consequence.",
  ),
  clause(
    "liability.cap",
    "Par année contractuelle, la responsabilité totale de chaque partie est limitée au plus élevé des deux montants suivants : 100 000 € ou les sommes échangées entre les parties au titre du contrat au cours des 12 mois précédant le fait dommageable.",
    "For each contract year, the total liability of each party is limited to the higher of these two amounts: EUR 100,000, or the sums exchanged between the parties under the agreement during the 12 months before the event that caused the damage.",
  ),
  clause(
    "liability.exceptions",
    "Ces limites ne s'appliquent ni au dol, ni à la faute lourde, ni aux dommages corporels, ni à la violation de la confidentialité ou des droits de propriété intellectuelle, ni aux sommes dues en paiement, ni à aucune responsabilité que la loi interdit de limiter. Aucune partie n'est responsable d'un cas de force majeure au sens de l'article 1218 du Code civil.",
    "These limits do not apply to wilful misconduct, gross negligence, bodily injury, breach of confidentiality or of intellectual property rights, sums due as payment, or any liability that the law forbids to limit. Neither party is liable for force majeure within the meaning of article 1218 of the French Civil Code.",
  ),
]);

export const protection: readonly AgreementArticle[] = [confidentiality, data, brand, liability];
