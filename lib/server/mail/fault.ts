import "server-only";

type SmtpError = Error & { code?: string; response?: string; syscall?: string };

const causes: Readonly<Record<string, string>> = {
  EAUTH: "the mail server refuses the user name or the password",
  EDNS: "the mail server's name is not known",
  ENOTFOUND: "the mail server's name is not known",
  ECONNREFUSED: "nothing answers at the mail server's port",
  ECONNECTION: "the mail server cannot be reached",
  ETIMEDOUT: "the mail server does not answer",
  ETLS: "the mail server and the portal find no common encryption",
  EENVELOPE: "the mail server refuses the sender or the addressee",
  EMESSAGE: "the mail server refuses the letter",
};

/** Why a letter did not leave, in one sentence, with what the server said; holds no password. */
export const mailFault = (error: unknown): string => {
  const { code = "", message, response } = error as SmtpError;
  // A socket's own code is inside of the message of a general one.
  const known = Object.keys(causes).find((one) => code === one || (code === "ESOCKET" && message.includes(one)));
  const said = response ?? message;
  return known ? `${causes[known]}: ${said}` : said;
};
