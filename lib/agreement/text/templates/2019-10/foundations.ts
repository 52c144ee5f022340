import { type AgreementArticle, article, clause, say } from "@/lib/agreement/text/clause";

const purpose = article("purpose", "Objet", "Purpose", [
  clause(
    "purpose.single",
    "Le présent contrat régit l'ensemble des relations entre l'Éditeur et le Partenaire dans le cadre du Programme, quels que soient le profil du Partenaire, les solutions sur lesquelles il investit et son modèle d'engagement. Il remplace tout accord antérieur des parties ayant le même objet.",
    "This agreement governs all dealings between the Vendor and the Partner under the Programme, whatever the Partner's profile, the solutions it invests in and the way it does business. It replaces every earlier agreement between the parties on the same subject.",
  ),
  clause(
    "purpose.parts",
    "Il se compose du contrat-cadre et des Annexes correspondant aux activités du Partenaire. Une Annexe ne lie les parties que si elle figure dans le document signé. En cas de contradiction, l'Annexe prévaut pour l'activité qu'elle régit, et le contrat-cadre pour tout le reste.",
    "It consists of the framework agreement and of the Annexes that match the Partner's activities. An Annex binds the parties only if it is part of the signed document. In case of conflict, the Annex prevails for the activity it governs, and the framework agreement for everything else.",
  ),
  clause(
    "purpose.independence",
    "Les parties sont des commerçants indépendants. Rien dans le présent contrat ne crée entre elles de société, de mandat, d'agence commerciale ni de lien de subordination, et aucune ne peut engager l'autre.",
    "The parties are independent businesses. Nothing in this agreement creates a company, an agency, a commercial mandate or an employment relationship between them, and neither may bind the other.",
  ),
]);

const definitions = article("definitions", "Définitions", "Definitions", [
  clause(
    "definitions.terms",
    "Les termes qui suivent, au singulier comme au pluriel, ont le sens indiqué ci-dessous.",
    "The following terms, in the singular or the plural, have the meaning given below.",
    [
      say(
        "« Programme » : le programme partenaires de l'Éditeur, tel que le décrit l'Édition en vigueur.",
        '"Programme": the Vendor\'s partner programme, as described by the Edition in force.',
      ),
      say(
        "« Édition » : la version datée et publiée des règles du Programme — niveaux, compétences, seuils, dates de prise d'effet.",
        '"Edition": the dated and published version of the Programme\'s rules — tiers, competencies, thresholds, effective dates.',
      ),
      say(
        "« Portail » : le service en ligne par lequel le Partenaire déclare, signe et suit sa situation.",
        '"Portal": the online service through which the Partner declares, signs and follows its standing.',
      ),
      say(
        "« Opérateur » : l'entité qui exploite le Portail pour le compte de l'Éditeur et qui scelle les documents signés.",
        '"Operator": the entity that runs the Portal on the Vendor\'s behalf and seals signed documents.',
      ),
      say(
        "« Produits » : les logiciels et services en ligne de l'Éditeur inscrits à son catalogue.",
        '"Products": the Vendor\'s software and online services listed in its catalogue.',
      ),
      say(
        "« Client » : toute personne qui acquiert ou utilise les Produits pour ses besoins propres.",
        '"Customer": any person who acquires or uses the Products for its own needs.',
      ),
      say(
        "« Certification » : l'attestation nominative, délivrée par l'Éditeur ou reconnue par lui, d'un savoir-faire sur les Produits.",
        '"Credential": a named person\'s proof of skill in the Products, issued or recognised by the Vendor.',
      ),
      say(
        "« Annexe » : l'une des parties du contrat propres à une activité : revente (A), services cloud (B), services managés (C), mise en œuvre de projets (D).",
        '"Annex": one of the parts of the agreement specific to an activity: resale (A), cloud services (B), managed services (C), project delivery (D).',
      ),
    ],
  ),
]);

const term = article("term", "Durée et évolution du contrat", "Term and change", [
  clause(
    "term.duration",
    "Le contrat entre en vigueur le jour où le document signé par les deux parties a été scellé et où ce scellé a été vérifié. Il est conclu pour 12 mois, puis se renouvelle par périodes de 12 mois, sauf si l'une des parties s'y oppose par un avis donné au moins 60 jours avant l'échéance.",
    "The agreement comes into force on the day the document signed by both parties has been sealed and that seal has been verified. It is made for 12 months and then renews for periods of 12 months, unless either party objects by notice given at least 60 days before the end of the current period.",
  ),
  clause(
    "term.annexes",
    "Le Partenaire peut à tout moment demander l'ajout d'une Annexe. Seule l'Annexe ajoutée est alors signée ; le contrat-cadre et les Annexes déjà en vigueur demeurent inchangés et suivent leur propre terme.",
    "The Partner may ask for an Annex to be added at any time. Only the added Annex is then signed; the framework agreement and the Annexes already in force are unchanged and keep their own term.",
  ),
  clause(
    "term.versions",
    "Une nouvelle version du contrat est présentée au Partenaire clause par clause, avec ce qui change. Seules les clauses modifiées appellent une nouvelle signature. L'ancienne version reste en vigueur jusqu'à la contresignature de la nouvelle, qui porte l'empreinte du document qu'elle remplace. Le silence du Partenaire ne vaut jamais acceptation.",
    "A new version of the agreement is put to the Partner clause by clause, showing what changes. Only the changed clauses call for a new signature. The former version stays in force until the new one is countersigned; the new one carries the fingerprint of the document it replaces. The Partner's silence is never acceptance.",
  ),
]);

export const foundations: readonly AgreementArticle[] = [purpose, definitions, term];
