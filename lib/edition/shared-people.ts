/** Where a person counts whom several companies declare: in every one, in the one they choose, in the first. */
export const sharedPeopleRules = ["every", "chosen", "first"] as const;
export type SharedPeople = (typeof sharedPeopleRules)[number];

/** For how many competencies a person may count. */
export const competencyCounts = ["any", "one"] as const;
export type CompetencyCount = (typeof competencyCounts)[number];
