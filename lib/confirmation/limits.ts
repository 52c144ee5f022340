const dayMs = 24 * 3_600_000;

/** A link to a customer is good for so many days, and the customer is reminded once, half way. */
export const confirmationDays = 30;
export const confirmationLife = confirmationDays * dayMs;
export const reminderAfter = confirmationLife / 2;

/** A company asks so many customers in a day. Source: assumption. */
export const mostAsked = 40;
export const askedWindow = dayMs;

/** A mailbox gets so many letters in so many days, whoever asks: nobody floods it through the portal. Source: assumption. */
export const mostLetters = 12;
export const lettersDays = 30;
export const lettersWindow = lettersDays * dayMs;

/** What a customer writes: one sentence about the outcome, or why it did not take place as described. */
export const longestSentence = 300;
export const longestReason = 1_000;
