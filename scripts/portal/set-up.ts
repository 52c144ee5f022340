import { Client } from "pg";
import { setUpSecret } from "@/lib/set-up/link";

type Programme = "none" | "demonstration" | "own";

/** Whose programme the database holds. */
export const programmeIn = async (ownerUrl: string): Promise<Programme> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.side', 'system', false)");
    const { rows } = await client.query<{ isDemo: boolean }>(`SELECT is_demo AS "isDemo" FROM programme`);
    return rows[0] ? (rows[0].isDemo ? "demonstration" : "own") : "none";
  } finally {
    await client.end();
  }
};

/** The address at which the first administrator begins; their browser chooses the language. */
export const setUpLink = (url: string, authSecret: string): string => `${url}/set-up/begin/${setUpSecret(authSecret)}`;

/** What is said of it at each start until it is used. */
export const setUpWords = (url: string, authSecret: string): string =>
  `Set the programme up in a browser; the link is good once, and shown at each start until it is used:\n  ${setUpLink(url, authSecret)}`;
