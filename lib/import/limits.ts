/** How many rows a file may have in all its sheets, and how many columns a sheet: what a company may hold (lib/partner/capacity.ts). */
export const mostRows = 20_000;
export const mostColumns = 200;
