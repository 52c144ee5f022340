import { isActivityKind, kindEntry } from "@/lib/activity/kind";
import type { Actor } from "@/lib/actor";
import type { ImportKind } from "@/lib/import/kind";
import { Refusal } from "@/lib/refusal/refusal";
import type { PartnerRole, Role, VendorRole } from "@/lib/role";

type Owned = { partnerId: string };
type Claim = Owned & { declaredBy: string | null };
type Signed = Owned & { partnerSignedBy: string | null };
/** For permissions about the programme itself. */
type Programme = "programme";

/** What each permission is asked about; a permission without its subject does not compile. */
type Subjects = {
  "progress.view": Owned;
  "revenue.view": Owned;
  "plan.make": Owned;
  "calendar.view": Owned;
  "dispute.open": Owned;
  "dispute.withdraw": Owned;
  "dispute.answer": Claim;
  "override.grant": "programme";
  "person.view": Owned;
  "person.declare": Owned;
  "credential.declare": Owned;
  "credential.edit": Owned;
  "credential.review": Claim;
  "activity.view": Owned;
  "activity.declare": Owned & { kind: string };
  "activity.edit": Owned & { kind: string };
  "activity.review": Claim;
  "benefit.view": Owned;
  "benefit.ask": Owned & { isFunds: boolean };
  "benefit.review": Claim;
  "benefit.budget": Programme;
  "import.make": { partnerId: string | null; kind: ImportKind };
  "file.view": Owned;
  "file.upload": Owned;
  "company.view": Owned;
  "company.edit": Owned;
  "member.view": Owned;
  "member.manage": Owned;
  "signatory.invite": Owned;
  "mandate.view": Owned;
  "mandate.declare": Owned;
  "mandate.delegate": Owned & { accountId: string };
  "mandate.review": Claim;
  "agreement.view": Owned;
  "agreement.prepare": Owned;
  "agreement.sign": Owned;
  "agreement.decline": Owned;
  "agreement.share": Owned;
  "agreement.countersign": Signed;
  "agreement.withdraw": Owned;
  "agreement.terminate": Owned;
  "campaign.run": Programme;
  "history.view": Owned;
  "queue.view": Programme;
  "application.review": Programme;
  "partner.list": Programme;
  "insight.view": Programme;
  "programme.view": Programme;
  "programme.set-up": Programme;
  "edition.draft": Programme;
  "edition.announce": Programme;
  "edition.ask-withdrawal": Programme;
  "text.draft": Programme;
  "text.publish": Programme;
  "badge.view": Programme;
  "badge.trust": Programme;
  "audit.view": Programme;
  "owner.appoint": Programme;
  "staff.view": Programme;
  "staff.manage": Programme;
};

export type Permission = keyof Subjects;

const isOwn = (actor: Actor, subject: Owned): boolean =>
  actor.side === "partner" && actor.partnerId === subject.partnerId;
const isStaff = (actor: Actor): boolean => actor.side === "staff";
const has = (actor: Actor, ...roles: Role[]): boolean => actor.roles.some((role) => roles.includes(role));
const ownAs = (actor: Actor, subject: Owned, ...roles: PartnerRole[]): boolean =>
  isOwn(actor, subject) && has(actor, ...roles);
const staffAs = (actor: Actor, ...roles: VendorRole[]): boolean => isStaff(actor) && has(actor, ...roles);
const sees = (actor: Actor, subject: Owned): boolean => isOwn(actor, subject) || isStaff(actor);
const isOthers = (actor: Actor, claim: Claim): boolean => claim.declaredBy !== actor.accountId;
/** Who in a company sees its revenue: the permission `revenue.view`, for letters too. */
export const revenueRoles: readonly PartnerRole[] = ["owner", "finance"];
const ownActivity = (actor: Actor, subject: Owned & { kind: string }): boolean =>
  isActivityKind(subject.kind) && ownAs(actor, subject, ...kindEntry(subject.kind).declaredBy);

/** Who may declare what a sheet holds; companies, whoever runs the programme. */
const mayImport = (actor: Actor, { partnerId, kind }: { partnerId: string | null; kind: ImportKind }): boolean => {
  if (partnerId === null) return kind === "companies" && staffAs(actor, "programme-manager");
  if (kind === "activity") return ownAs(actor, { partnerId }, "owner", "contributor", "finance");
  return kind !== "companies" && ownAs(actor, { partnerId }, "owner", "contributor");
};

const rules: { [P in Permission]: (actor: Actor, subject: Subjects[P]) => boolean } = {
  "progress.view": sees,
  "revenue.view": (actor, subject) => ownAs(actor, subject, ...revenueRoles) || isStaff(actor),
  "plan.make": (actor, subject) => ownAs(actor, subject, "owner", "contributor"),
  "calendar.view": isOwn,
  "dispute.open": (actor, subject) => ownAs(actor, subject, "owner", "contributor", "finance"),
  "dispute.withdraw": (actor, subject) => ownAs(actor, subject, "owner", "contributor", "finance"),
  "dispute.answer": (actor, claim) => staffAs(actor, "reviewer", "programme-manager") && isOthers(actor, claim),
  "override.grant": (actor) => staffAs(actor, "programme-manager"),
  "person.view": sees,
  "person.declare": (actor, subject) => ownAs(actor, subject, "owner", "contributor"),
  "credential.declare": (actor, subject) => ownAs(actor, subject, "owner", "contributor"),
  "credential.edit": (actor, subject) => ownAs(actor, subject, "owner", "contributor"),
  "credential.review": (actor, claim) => staffAs(actor, "reviewer", "programme-manager") && isOthers(actor, claim),
  "activity.view": sees,
  "activity.declare": ownActivity,
  "activity.edit": ownActivity,
  "activity.review": (actor, claim) => staffAs(actor, "reviewer", "programme-manager") && isOthers(actor, claim),
  "benefit.view": sees,
  "benefit.ask": (actor, subject) =>
    ownAs(actor, subject, "owner", "finance") || (!subject.isFunds && ownAs(actor, subject, "contributor")),
  "benefit.review": (actor, claim) => staffAs(actor, "reviewer", "programme-manager") && isOthers(actor, claim),
  "benefit.budget": (actor) => staffAs(actor, "programme-manager"),
  "import.make": mayImport,
  "file.view": sees,
  "file.upload": (actor, subject) => ownAs(actor, subject, "owner", "contributor", "finance", "signatory"),
  "company.view": sees,
  "company.edit": (actor, subject) => ownAs(actor, subject, "owner"),
  "member.view": (actor, subject) => ownAs(actor, subject, "owner", "contributor", "signatory", "finance"),
  "member.manage": (actor, subject) => ownAs(actor, subject, "owner"),
  "signatory.invite": (actor, subject) => ownAs(actor, subject, "owner", "signatory"),
  "mandate.view": sees,
  "mandate.declare": (actor, subject) => ownAs(actor, subject, "owner", "signatory"),
  "mandate.delegate": (actor, held) => ownAs(actor, held, "signatory") && held.accountId === actor.accountId,
  "mandate.review": (actor, claim) =>
    staffAs(actor, "reviewer", "countersigner", "programme-manager") && isOthers(actor, claim),
  "agreement.view": sees,
  "agreement.prepare": (actor, subject) => ownAs(actor, subject, "owner", "signatory"),
  "agreement.sign": (actor, subject) => ownAs(actor, subject, "signatory"),
  "agreement.decline": (actor, subject) => ownAs(actor, subject, "owner", "signatory"),
  "agreement.share": (actor, subject) => ownAs(actor, subject, "owner", "signatory"),
  "agreement.countersign": (actor, agreement) =>
    staffAs(actor, "countersigner") && agreement.partnerSignedBy !== actor.accountId,
  "agreement.withdraw": (actor, subject) =>
    ownAs(actor, subject, "owner") || staffAs(actor, "countersigner", "programme-manager"),
  "agreement.terminate": (actor) => staffAs(actor, "countersigner", "programme-manager"),
  "campaign.run": (actor) => staffAs(actor, "programme-manager"),
  "history.view": sees,
  "queue.view": isStaff,
  "application.review": (actor) => staffAs(actor, "reviewer", "programme-manager"),
  "partner.list": isStaff,
  "insight.view": isStaff,
  "programme.view": isStaff,
  "programme.set-up": (actor) => staffAs(actor, "administrator"),
  "edition.draft": (actor) => staffAs(actor, "programme-manager"),
  "edition.announce": (actor) => staffAs(actor, "programme-manager", "administrator"),
  "edition.ask-withdrawal": (actor) => staffAs(actor, "programme-manager"),
  "text.draft": (actor) => staffAs(actor, "programme-manager"),
  "text.publish": (actor) => staffAs(actor, "programme-manager", "administrator"),
  "badge.view": isStaff,
  "badge.trust": (actor) => staffAs(actor, "administrator"),
  "audit.view": (actor) => staffAs(actor, "auditor", "administrator", "programme-manager"),
  "owner.appoint": (actor) => staffAs(actor, "administrator"),
  "staff.view": (actor) => staffAs(actor, "administrator", "auditor"),
  "staff.manage": (actor) => staffAs(actor, "administrator"),
};

/** An owner for their company, an administrator for the vendor's team. */
export const mayManageTeam = (actor: Actor): boolean =>
  actor.side === "staff"
    ? rules["staff.manage"](actor, "programme")
    : actor.partnerId !== null && rules["member.manage"](actor, { partnerId: actor.partnerId });

export const permissions = Object.keys(rules) as Permission[];

/** True where the actor may do this to the subject. Server and buttons ask the same line. */
export const can = <P extends Permission>(actor: Actor, permission: P, subject: Subjects[P]): boolean =>
  rules[permission](actor, subject);

/**
 * Throws `not-permitted` unless the actor may. Read the subject through row-level security first: what the actor may
 * not see has then already answered `not-found`.
 */
export const requirePermission = <P extends Permission>(actor: Actor, permission: P, subject: Subjects[P]): void => {
  if (!can(actor, permission, subject)) throw new Refusal("not-permitted");
};
