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
};

/** One passphrase for every account of the demo. */
export const demoPassword = "brume-lanterne-quai";

const account = (email: string, name: string, seats: DemoSeat[], totpSecret?: string): DemoAccount => ({
  email,
  name,
  seats,
  password: demoPassword,
  ...(totpSecret ? { totpSecret } : {}),
});

export const demoAccounts: readonly DemoAccount[] = [
  account("claire@alticime.example", "Claire Vautrin", [{ at: "alticime", roles: ["owner"] }]),
  account("hugo@alticime.example", "Hugo Castaing", [{ at: "alticime", roles: ["contributor"] }]),
  account(
    "sylvie@alticime.example",
    "Sylvie Marchand",
    [{ at: "alticime", roles: ["signatory"] }],
    "MFWHI2LDNFWWKU3ZNR3GSZKEMVWW6MJZ",
  ),
  account("bruno@alticime.example", "Bruno Tardieu", [{ at: "alticime", roles: ["finance"] }]),
  account("lena@alticime.example", "Léna Rivoal", [{ at: "alticime", roles: ["viewer"] }]),
  account(
    "emile@novareseau.example",
    "Émile Vasseur",
    [{ at: "novareseau", roles: ["owner", "signatory"] }],
    "JZXXMYLSMVZWKYLVIVWWS3DFGIYDCOJR",
  ),
  account("nadia@novareseau.example", "Nadia Ouazzani", [
    { at: "novareseau", roles: ["contributor"] },
    { at: "alticime", roles: ["viewer"] },
  ]),
  account(
    "berenice@hexalis.example",
    "Bérénice Escoffier",
    [{ at: "hexalis", roles: ["owner", "signatory"] }],
    "JBSXQYLMNFZUG3DPOVSEK43DN5TGM2LF",
  ),
  account(
    "rachel@vendor.example",
    "Rachel Quéméneur",
    [{ at: "vendor", roles: ["reviewer"] }],
    "KZSW4ZDPOJJGCY3IMVWFEZLWNFSXO2LO",
  ),
  account(
    "tomas@vendor.example",
    "Tomás Iglesias",
    [{ at: "vendor", roles: ["reviewer"] }],
    "KZSW4ZDPOJKG63LBONJGK5TJMV3WK4RS",
  ),
  account(
    "ingrid@vendor.example",
    "Ingrid Solheim",
    [{ at: "vendor", roles: ["countersigner"] }],
    "KZSW4ZDPOJEW4Z3SNFSEG33VNZ2GK4TT",
  ),
  account(
    "marc@vendor.example",
    "Marc Delaunay",
    [{ at: "vendor", roles: ["programme-manager"] }],
    "KZSW4ZDPOJGWC4TDKBZG6Z3SMFWW2ZJS",
  ),
  account(
    "alice@vendor.example",
    "Alice Fontanel",
    [{ at: "vendor", roles: ["administrator"] }],
    "KZSW4ZDPOJAWY2LDMVAWI3LJNZUXG5DS",
  ),
  account(
    "victor@vendor.example",
    "Victor Amsellem",
    [{ at: "vendor", roles: ["auditor"] }],
    "KZSW4ZDPOJLGSY3UN5ZEC5LENF2G64RR",
  ),
];

export const demoAccountId = (email: string): string => seededId(`account:${email}`);

export const demoCompanyId = (key: Exclude<DemoSeat["at"], "vendor">): string => seededId(`partner:${key}`);
