/** A link within text or in a line of its own. */
export const linkLook = "text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong";
