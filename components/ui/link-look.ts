/** The look of a link within text or on its own line. */
export const linkLook = "text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong";
