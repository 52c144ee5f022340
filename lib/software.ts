/** What seals and is named in evidence files; a test holds it to package.json. */
export const software = { name: "partner-connect-portal", version: "0.1.0" } as const;
