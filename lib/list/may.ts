import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import type { ListName } from "./list";

/** Which records a list has: those of a company, or, where it is null, of the whole programme. */
type Scope = { partnerId: string | null };

type CompanyView =
  | ("person.view" | "activity.view" | "progress.view" | "member.view")
  | ("agreement.view" | "mandate.view" | "history.view" | "benefit.view");

const ofCompany =
  (permission: CompanyView) =>
  (actor: Actor, { partnerId }: Scope): boolean =>
    partnerId !== null && can(actor, permission, { partnerId });

const ofProgramme =
  (permission: "partner.list" | "queue.view" | "staff.view") =>
  (actor: Actor, { partnerId }: Scope): boolean =>
    partnerId === null && can(actor, permission, "programme");

type May = (actor: Actor, scope: Scope) => boolean;
const either =
  (...rules: May[]): May =>
  (actor, scope) =>
    rules.some((may) => may(actor, scope));

/** The permission of the page that shows the list. */
const rules: Readonly<Record<ListName, May>> = {
  people: ofCompany("person.view"),
  credentials: ofCompany("person.view"),
  activity: ofCompany("activity.view"),
  disputes: either(ofCompany("progress.view"), ofProgramme("queue.view")),
  members: ofCompany("member.view"),
  agreements: either(ofCompany("agreement.view"), ofProgramme("queue.view")),
  mandates: ofCompany("mandate.view"),
  history: ofCompany("history.view"),
  tiers: ofCompany("progress.view"),
  benefits: ofCompany("benefit.view"),
  partners: ofProgramme("partner.list"),
  review: ofProgramme("queue.view"),
  staff: ofProgramme("staff.view"),
  campaigns: ofProgramme("queue.view"),
  campaign: ofProgramme("queue.view"),
};

/** @throws Refusal `not-permitted` unless the actor may see the list */
export const requireList = (actor: Actor, list: ListName, scope: Scope): void => {
  if (!rules[list](actor, scope)) throw new Refusal("not-permitted");
};
