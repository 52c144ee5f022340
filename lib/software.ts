/** Name and version that evidence files give for the software that sealed; a test compares it with package.json. */
export const software = { name: "partner-connect-portal", version: "0.1.0" } as const;
