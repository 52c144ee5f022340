import type { NavItem } from "@/components/layout/nav-link";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

type Words = (key: `items.${"queue" | "partners" | "agreements" | "insights" | "programme" | "staff"}`) => string;

/** The navigation of the vendor team, by what each member may see. */
export const staffNavigation = (actor: Actor, t: Words, waiting: number): NavItem[] => [
  { href: "/review", label: t("items.queue"), icon: "Inbox", count: waiting },
  { href: "/partners", label: t("items.partners"), icon: "Building2" },
  { href: "/countersign", label: t("items.agreements"), icon: "FileSignature" },
  { href: "/overview", label: t("items.insights"), icon: "ChartColumn" },
  { href: "/editions", label: t("items.programme"), icon: "Scale" },
  ...(can(actor, "staff.view", "programme")
    ? [{ href: "/staff", label: t("items.staff"), icon: "UsersRound" as const }]
    : []),
];
