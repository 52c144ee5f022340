/** The path of the one-file verifier, which the build writes and the portal serves. */
export const verifierFile = ".next/portal-verifier.html";
