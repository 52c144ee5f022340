/** Where the build leaves the one-file verifier, and the portal finds it. */
export const verifierFile = ".next/portal-verifier.html";
