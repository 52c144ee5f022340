/** Technical ladder VCP, VCAP, VCDX (each in a track); VSP is the sales and VTSP the pre-sales accreditation. */
export const credentialTypes = ["VCP", "VCAP", "VCDX", "VSP", "VTSP"] as const;
export type CredentialType = (typeof credentialTypes)[number];

export const tracks = ["DCV", "NV", "CMA", "DTM", "DW"] as const;
export type Track = (typeof tracks)[number];

/** VSP and VTSP have no track; every other type needs one. */
export const hasTrack = (type: CredentialType): boolean => type !== "VSP" && type !== "VTSP";
