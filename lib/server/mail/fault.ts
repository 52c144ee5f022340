import "server-only";

type SmtpError = Error & { code?: string; originalCode?: string; response?: string };

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
  const { code = "", originalCode = "", message, response } = error as SmtpError;
  const cause = causes[originalCode] ?? causes[code];
  const said = response ?? message;
  return cause ? `${cause}: ${said}` : said;
};
