/** The most that a file may hold which goes with a form as text, in bytes: two of them fit into one post. */
export const largestTextFile = 400_000;

/** The most that a picture may hold which goes with a form, in bytes. */
export const largestPicture = 500_000;

/** What pictures may say that they are, and as what a form may take them; their content is judged where they are drawn. */
export const pictureTypes = ["image/png", "image/jpeg", "image/webp", "image/svg+xml"] as const;
