import "server-only";
import { env } from "@/lib/env";

type Way = { by: "server"; server: string; from: string } | { by: "folder"; folder: string };

/** How e-mails leave this installation, without any password. */
export const describeTransport = (): Way => {
  const { SMTP_URL, MAIL_FROM, MAIL_DIR } = env();
  return SMTP_URL
    ? { by: "server", server: new URL(SMTP_URL).host, from: MAIL_FROM }
    : { by: "folder", folder: MAIL_DIR };
};
