import type { NavItem } from "@/components/layout/nav-link";
import { Building2, ChartColumn, FileSignature, Inbox, Scale, UsersRound } from "@/components/ui/icons";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

type Words = (key: `items.${"queue" | "partners" | "agreements" | "insights" | "programme" | "staff"}`) => string;

/** The navigation of the vendor team, by what each member may see. */
export const staffNavigation = (actor: Actor, t: Words, waiting: number): NavItem[] => [
  { href: "/review", label: t("items.queue"), icon: <Inbox aria-hidden />, count: waiting },
  { href: "/partners", label: t("items.partners"), icon: <Building2 aria-hidden /> },
  { href: "/countersign", label: t("items.agreements"), icon: <FileSignature aria-hidden /> },
  { href: "/overview", label: t("items.insights"), icon: <ChartColumn aria-hidden /> },
  { href: "/editions", label: t("items.programme"), icon: <Scale aria-hidden /> },
  ...(can(actor, "staff.view", "programme")
    ? [{ href: "/staff", label: t("items.staff"), icon: <UsersRound aria-hidden /> }]
    : []),
];
