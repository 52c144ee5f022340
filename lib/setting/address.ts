/**
 * What is wrong with an address in a setting, in English for the shell; null where nothing is. Never says what the address
 * holds, which may be a password.
 */
export type AddressFault = string | null;

const special =
  "write special characters in the user name and the password as %23 for #, %40 for @, %2F for /, %3A for :, %25 for %";

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

/** What any address with a password in it can be wrong in: a character that ends the password where it should not. */
const secretFault = (text: string): AddressFault => {
  const rest = text.slice(text.indexOf("//") + 2);
  if (/\s/.test(text)) return "must not contain spaces";
  if (rest.includes("#") || rest.split("@").length > 2) return `has a # or a second @ in it: ${special}`;
  if (!URL.canParse(text)) return `is not an address that can be read: ${special}`;
  const { username, password, pathname, search } = new URL(text);
  if (`${pathname}${search}`.includes("@")) return `has a / or ? in its user name or password: ${special}`;
  return isDecodable(username) && isDecodable(password) ? null : `has a % that begins nothing: ${special}`;
};

/** A mail server: smtp://host:587 or smtps://user:password@host:465. */
export const mailServerFault = (text: string): AddressFault => {
  if (!/^smtps?:\/\//i.test(text))
    return "must begin with smtp:// or smtps://, as in smtps://user:password@mail.example.com:465";
  const fault = secretFault(text);
  if (fault) return fault;
  const { hostname, username, password, pathname } = new URL(text);
  if (hostname === "") return "names no mail server, as in smtp://mail.example.com:587";
  if (password !== "" && username === "") return "has a password and no user name";
  return ["", "/"].includes(pathname) ? null : "must end after the port";
};

/** A PostgreSQL database. */
export const databaseFault = (text: string): AddressFault => {
  if (!/^postgres(ql)?:\/\//.test(text)) return "must begin with postgres:// or postgresql://";
  return secretFault(text);
};

/** What people type to reach the portal: an origin and nothing behind it. */
export const publicFault = (text: string): AddressFault => {
  if (!/^https?:\/\//i.test(text)) return "must begin with https:// or http://, as in https://partners.example.com";
  if (/\s/.test(text) || !URL.canParse(text))
    return "is not an address that can be read, as in https://partners.example.com";
  const { username, password, pathname, search, hash } = new URL(text);
  if (username !== "" || password !== "") return "must not hold a user name or a password";
  if (pathname !== "/")
    return "must not have a path: the portal needs a host of its own, as in https://partners.example.com";
  return search === "" && hash === "" && !/[?#]/.test(text) ? null : "must end after the host and the port";
};

/** The sender of letters: an address, or a name and an address in angle brackets. */
export const senderFault = (text: string): AddressFault => {
  const address = /^[^<>\r\n]*<([^<>\s]+)>$/.exec(text)?.[1] ?? text;
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i.test(
    address,
  )
    ? null
    : "must be an e-mail address, as in Partner programme <partners@example.com>";
};
