/**
 * What one signed document is: the whole agreement; the whole agreement in a newer version of the template; annexes
 * added to it; another term of it (docs/agreement.md, "Shape").
 */
export const agreementKinds = ["full", "version", "amendment", "renewal"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** True for kinds that hold the framework; a company has at most one in force. */
export const isFramework = (kind: AgreementKind): boolean => kind === "full" || kind === "version";
