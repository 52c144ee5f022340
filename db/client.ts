import { Socket } from "node:net";
import { Client, type ClientConfig, Pool } from "pg";
import { env } from "@/lib/env";
import { isPooled, keepPlans, namesOfMost } from "./kept-plans";
import { note } from "./note";

const [fewest, most] = [3, 10];

/** The share of one process in the connections of its machine; one of them listens (lib/server/live). */
const poolSize = (): number =>
  Math.max(fewest, Math.min(most, Math.floor(env().DATABASE_CONNECTIONS / env().WEB_PROCESSES) - 1));

/** A server that is there answers at once; the connections of the pool may all be in use for a while. */
const connectMs = 2_000;
const turnMs = 10_000;

/** A connection that writes what is asked for in one turn together: the statements of a page are then one packet. */
const writingTogether = (): Socket => {
  const socket = new Socket();
  let isHeld = false;
  const letGo = (): void => {
    isHeld = false;
    socket.uncork();
  };
  const hold = (): void => {
    if (isHeld) return;
    isHeld = true;
    socket.cork();
    process.nextTick(letGo);
  };
  // Node takes any other `write` off a socket that connects.
  return socket.on("connect", () => {
    socket.write = new Proxy(socket.write, {
      apply: (write, self, written) => {
        hold();
        return Reflect.apply(write, self, written);
      },
    });
  });
};

class PromptClient extends Client {
  constructor(config: ClientConfig = {}) {
    super({ ...config, stream: writingTogether, connectionTimeoutMillis: connectMs });
  }
}

class KeepingClient extends PromptClient {}
keepPlans(KeepingClient, namesOfMost());

/** Whether all connections were in use for longer than anyone waits for one. */
export const isOutOfTurn = (error: unknown): boolean =>
  error instanceof Error && error.message === "timeout exceeded when trying to connect";

const openPool = (): Pool => {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: poolSize(),
    Client: isPooled() ? PromptClient : KeepingClient,
    connectionTimeoutMillis: turnMs,
    idleTimeoutMillis: 30_000,
    // Statements asked for together travel together; each is still answered for itself.
    pipeline: true,
    application_name: "partner-connect-portal",
  });
  pool.on("error", noteLostConnection);
  // A client that is checked out when the server dies emits its own error, which would end the process.
  pool.on("connect", (client) => client.on("error", noteLostConnection));
  return pool;
};

const noteLostConnection = ({ message }: Error): void => note("warn", "database.connection-lost", { message });

const holder = globalThis as typeof globalThis & { portalPool?: Pool };

/** The process's one pool, opened at first use; survives a reload of the module in development. */
export const pool = (): Pool => {
  holder.portalPool ??= openPool();
  return holder.portalPool;
};

export const closePool = async (): Promise<void> => {
  const open = holder.portalPool;
  delete holder.portalPool;
  await open?.end();
};
