/** What a sheet may hold; companies are imported by the vendor team only. */
export const importKinds = ["people", "credentials", "activity", "companies"] as const;
export type ImportKind = (typeof importKinds)[number];
