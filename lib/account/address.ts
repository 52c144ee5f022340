/** A link that confirms a new sign-in address lives a day (docs/security.md, "Sign-in and sessions", point 5). */
export const addressLinkLife = 24 * 3_600_000;

/** New addresses that one account may ask for in a day: each sends a letter to somebody. */
export const addressesPerDay = 5;
