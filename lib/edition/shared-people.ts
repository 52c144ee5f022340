/** Where a person counts whom several companies declare: in every one, in the one they choose, in the first. */
export const sharedPeopleRules = ["every", "chosen", "first"] as const;
