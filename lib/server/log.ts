import pino from "pino";
import { env } from "@/lib/env";

/** One JSON line an event on standard output. Never pass a row, a form or a secret. */
export const log = pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
