/** How many rows a file may have in all its sheets, and how many columns a sheet: what a company may hold (lib/partner/capacity.ts). */
export const mostRows = 20_000;
export const mostColumns = 200;

/**
 * How many characters all cells of a file have together: about 700 a row of the longest file. Every change of one row reads
 * its whole sheet again. Source: assumption.
 */
export const mostCharacters = 14_000_000;

/** How many days a draft waits for who uploaded it, and how many days after its upload an import can be undone. Source: assumption. */
export const keptDays = { draft: 7, undo: 30 } as const;

/** What sentences about faults of fields may name. */
export const namedLimits = { rows: mostRows, columns: mostColumns } as const;
