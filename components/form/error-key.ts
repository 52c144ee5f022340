const byIssue: Record<string, string> = {
  invalid_type: "required",
  invalid_format: "format",
  invalid_value: "invalid",
  too_small: "too-short",
  too_big: "too-long",
};

const isKey = (message: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(message);

/**
 * The key under `form.errors` for a fault at a field. Our schemas put it in `message`; a fault no schema worded carries
 * a sentence there, and is told by its kind (zod's issue code).
 */
export const errorKey = ({ type, message }: { type?: string | undefined; message?: string | undefined }): string =>
  message !== undefined && isKey(message) ? message : (byIssue[type ?? ""] ?? "invalid");
