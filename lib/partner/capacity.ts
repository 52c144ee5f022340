/** How many records of a kind a company may hold; the figures of a company this large still come within seconds. */
export const capacity = { people: 2_000, credentials: 10_000, activities: 20_000 } as const;

export type HeldRecord = keyof typeof capacity;

/** How many records of a kind one account may enter in an hour. */
export const enteredAnHour = 600;
