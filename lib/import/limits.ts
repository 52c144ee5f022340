/** How many rows a file may have in all its sheets, and how many columns a sheet: what a company may hold (lib/partner/capacity.ts). */
export const mostRows = 20_000;
export const mostColumns = 200;

/** What sentences about faults of fields may name. */
export const namedLimits = { rows: mostRows, columns: mostColumns } as const;
