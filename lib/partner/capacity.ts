/** How many records of a kind a company may hold; the figures of a company this large still come within seconds. */
export const capacity = { people: 2_000, credentials: 10_000, activities: 20_000 } as const;

export type HeldRecord = keyof typeof capacity;
export const heldRecords = Object.keys(capacity) as HeldRecord[];

/** How many records of a kind one account may enter in an hour. */
export const enteredAnHour = 600;

/** Sheets that one account may upload, and those it may enter, in an hour. Source: assumption. */
export const importLimits = { uploadsAnHour: 30, enteredAnHour: 10 } as const;
