import { type DemoAccount, demoAccounts } from "@/db/seed/accounts";

const roleOf = ({ seats }: DemoAccount): string =>
  seats.map((seat) => `${seat.roles.join(" + ")} at ${seat.at}`).join(", ");

const rowOf = (account: DemoAccount): [string, string, string] => [
  account.email,
  account.totpSecret ?? "",
  roleOf(account),
];

const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, at) => Math.max(known[at] ?? 0, cell.length)),
    [],
  );
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd()}`,
  );
};

/** Text that says who can sign in to the demo, and with what. */
export const demoGreeting = (): string => {
  const passwords = [...new Set(demoAccounts.map((account) => account.password))];
  return [
    `Demo accounts, each with the password ${passwords.join(" or ")}`,
    ...table([["e-mail", "one-time code secret", "role"], ...demoAccounts.map(rowOf)]),
    "Where there is a secret, sign-in asks for a code. The present one: node scripts/run.mjs code <e-mail>",
  ].join("\n");
};
