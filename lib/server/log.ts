import pino from "pino";
import { env } from "@/lib/env";

/** Writes one JSON line per event to standard output. Never pass a row, a form or a secret. */
export const log = pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
