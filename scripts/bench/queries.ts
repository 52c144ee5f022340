import { createConnection, createServer, type Socket } from "node:net";

type Counter = {
  /** The database's address through the counter. */
  url: string;
  /** Statements sent since the last reading. */
  take: () => number;
  close: () => void;
};

/** What a client sends to have a statement run: a simple query, or the execution of a prepared one. */
const statements = new Set(["Q", "E"].map((letter) => letter.charCodeAt(0)));

/** Counts whole messages of PostgreSQL's protocol: a letter and a length, after the start-up message without a letter. */
const counting = (count: () => void): ((part: Buffer) => void) => {
  let rest = Buffer.alloc(0);
  let isStarted = false;
  return (part) => {
    rest = Buffer.concat([rest, part]);
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readUInt32BE(head);
      if (rest.length < length) return;
      if (isStarted && statements.has(rest[0] ?? 0)) count();
      isStarted = true;
      rest = rest.subarray(length);
    }
  };
};

/** Passes connections on to a database and counts the statements that they send; a chain of statements counts once. */
export const countQueries = async (databaseUrl: string): Promise<Counter> => {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  let counted = 0;
  const server = createServer((client) => {
    const database = createConnection(Number(port || 5_432), hostname);
    const seen = counting(() => {
      counted += 1;
    });
    client.on("data", seen);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      open.add(socket);
      socket
        .on("error", () => socket.destroy())
        .on("close", () => [client, database].forEach((one) => void one.destroy()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const through = new URL(databaseUrl);
  through.hostname = "127.0.0.1";
  through.port = String(typeof address === "object" && address ? address.port : 0);
  return {
    url: through.href,
    take: () => {
      const taken = counted;
      counted = 0;
      return taken;
    },
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
};
