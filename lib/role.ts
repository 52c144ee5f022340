/** What a member of a partner company may be. */
export const partnerRoles = ["owner", "contributor", "signatory", "finance", "viewer"] as const;
/** What a member of the vendor's channel staff may be. */
export const vendorRoles = ["reviewer", "countersigner", "programme-manager", "administrator", "auditor"] as const;

export type PartnerRole = (typeof partnerRoles)[number];
export type VendorRole = (typeof vendorRoles)[number];
export type Role = PartnerRole | VendorRole;

/** The side of the table someone acts from; `system` is the portal's own jobs, `public` anyone without an account. */
export type Side = "partner" | "staff" | "public" | "system";

/** Staff and signatories prove a second factor before anything else (docs/security.md, "Sign-in and sessions"). */
export const needsSecondFactor = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === "signatory" || (vendorRoles as readonly Role[]).includes(role));
