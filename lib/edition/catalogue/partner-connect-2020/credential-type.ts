/** The credential types of VMware's programme: the ladder VCP, VCAP, VCDX (each in a track), VSP for sales, VTSP for pre-sales. */
export const credentialTypes = ["VCP", "VCAP", "VCDX", "VSP", "VTSP"] as const;
export type CredentialType = (typeof credentialTypes)[number];

export const tracks = ["DCV", "NV", "CMA", "DTM", "DW"] as const;
export type Track = (typeof tracks)[number];

/** True for types that need a track: all but VSP and VTSP. */
export const hasTrack = (type: CredentialType): boolean => type !== "VSP" && type !== "VTSP";
