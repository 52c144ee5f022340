import type { Role } from "@/lib/role";
import { seededId } from "./random";

/** Where a demo account works: a company of showcase.ts by its key, or the vendor's staff. */
type DemoSeat = { at: "alticime" | "novareseau" | "hexalis" | "vendor"; roles: Role[] };

export type DemoAccount = {
  email: string;
  name: string;
  seats: DemoSeat[];
  password: string;
  /** Base32, fixed and public: a demo's second factor protects nothing. */
  totpSecret?: string;
  note: { fr: string; en: string };
};

/** One passphrase for every account of the demo. */
export const demoPassword = "brume-lanterne-quai";

const account = (
  email: string,
  name: string,
  seats: DemoSeat[],
  note: DemoAccount["note"],
  totpSecret?: string,
): DemoAccount => ({ email, name, seats, password: demoPassword, note, ...(totpSecret ? { totpSecret } : {}) });

export const demoAccounts: readonly DemoAccount[] = [
  account("claire@alticime.example", "Claire Vautrin", [{ at: "alticime", roles: ["owner"] }], {
    fr: "Propriétaire d’une société à un pas d’Advanced",
    en: "Owner of a company one step below Advanced",
  }),
  account("hugo@alticime.example", "Hugo Castaing", [{ at: "alticime", roles: ["contributor"] }], {
    fr: "Déclare les certifications et l’activité",
    en: "Declares certifications and activity",
  }),
  account(
    "sylvie@alticime.example",
    "Sylvie Marchand",
    [{ at: "alticime", roles: ["signatory"] }],
    { fr: "Signe le contrat pour Alticime Conseil", en: "Signs the agreement for Alticime Conseil" },
    "MFWHI2LDNFWWKU3ZNR3GSZKEMVWW6MJZ",
  ),
  account("bruno@alticime.example", "Bruno Tardieu", [{ at: "alticime", roles: ["finance"] }], {
    fr: "Voit et déclare le chiffre d’affaires",
    en: "Sees and declares revenue",
  }),
  account("lena@alticime.example", "Léna Rivoal", [{ at: "alticime", roles: ["viewer"] }], {
    fr: "Lecture seule",
    en: "Reads only",
  }),
  account(
    "emile@novareseau.example",
    "Émile Vasseur",
    [{ at: "novareseau", roles: ["owner", "signatory"] }],
    {
      fr: "Propriétaire et signataire d’une société à un pas de Principal",
      en: "Owner and signatory of a company one step below Principal",
    },
    "JZXXMYLSMVZWKYLVIVWWS3DFGIYDCOJR",
  ),
  account(
    "nadia@novareseau.example",
    "Nadia Ouazzani",
    [
      { at: "novareseau", roles: ["contributor"] },
      { at: "alticime", roles: ["viewer"] },
    ],
    { fr: "Membre des deux sociétés, passe de l’une à l’autre", en: "Member of both companies, switches between them" },
  ),
  account(
    "berenice@hexalis.example",
    "Bérénice Escoffier",
    [{ at: "hexalis", roles: ["owner", "signatory"] }],
    {
      fr: "N’a plus qu’à signer le contrat pour devenir Principal",
      en: "Has but the agreement to sign to become Principal",
    },
    "JBSXQYLMNFZUG3DPOVSEK43DN5TGM2LF",
  ),
  account(
    "rachel@vendor.example",
    "Rachel Quéméneur",
    [{ at: "vendor", roles: ["reviewer"] }],
    { fr: "Examine ce que les partenaires déclarent", en: "Reviews what partners declare" },
    "KZSW4ZDPOJJGCY3IMVWFEZLWNFSXO2LO",
  ),
  account(
    "tomas@vendor.example",
    "Tomás Iglesias",
    [{ at: "vendor", roles: ["reviewer"] }],
    { fr: "Second examinateur", en: "Second reviewer" },
    "KZSW4ZDPOJKG63LBONJGK5TJMV3WK4RS",
  ),
  account(
    "ingrid@vendor.example",
    "Ingrid Solheim",
    [{ at: "vendor", roles: ["countersigner"] }],
    { fr: "Contresigne les contrats", en: "Countersigns agreements" },
    "KZSW4ZDPOJEW4Z3SNFSEG33VNZ2GK4TT",
  ),
  account(
    "marc@vendor.example",
    "Marc Delaunay",
    [{ at: "vendor", roles: ["programme-manager"] }],
    { fr: "Dirige le programme", en: "Runs the programme" },
    "KZSW4ZDPOJGWC4TDKBZG6Z3SMFWW2ZJS",
  ),
  account(
    "alice@vendor.example",
    "Alice Fontanel",
    [{ at: "vendor", roles: ["administrator"] }],
    { fr: "Gère l’équipe de l’éditeur", en: "Manages the vendor’s team" },
    "KZSW4ZDPOJAWY2LDMVAWI3LJNZUXG5DS",
  ),
  account(
    "victor@vendor.example",
    "Victor Amsellem",
    [{ at: "vendor", roles: ["auditor"] }],
    { fr: "Lit tout, ne modifie rien", en: "Reads everything, changes nothing" },
    "KZSW4ZDPOJLGSY3UN5ZEC5LENF2G64RR",
  ),
];

export const demoAccountId = (email: string): string => seededId(`account:${email}`);

export const demoCompanyId = (key: Exclude<DemoSeat["at"], "vendor">): string => seededId(`partner:${key}`);
