/** Roles of a member of a partner company. */
export const partnerRoles = ["owner", "contributor", "signatory", "finance", "viewer"] as const;
/** Roles of a member of the vendor team. */
export const vendorRoles = ["reviewer", "countersigner", "programme-manager", "administrator", "auditor"] as const;

export type PartnerRole = (typeof partnerRoles)[number];
export type VendorRole = (typeof vendorRoles)[number];
export type Role = PartnerRole | VendorRole;

/** The side an actor belongs to; `system` is the portal's own jobs, `public` a visitor without an account. */
export type Side = "partner" | "staff" | "public" | "system";

/** Staff and signatories prove a second factor before anything else (docs/security.md, "Sign-in and sessions"). */
export const needsSecondFactor = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === "signatory" || (vendorRoles as readonly Role[]).includes(role));

/** An auditor, who has no other role: what they read leaves nothing in the evidence that the parties rely on. */
export const isOnlyAuditor = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === "auditor");
