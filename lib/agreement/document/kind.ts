/**
 * What one signed document is: the whole agreement; the whole agreement in a newer version of the template; annexes
 * added to it; another term of it (docs/agreement.md, "Shape").
 */
export const agreementKinds = ["full", "version", "amendment", "renewal"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** Holds the framework itself; one at most is in force in a company. */
export const isFramework = (kind: AgreementKind): boolean => kind === "full" || kind === "version";
